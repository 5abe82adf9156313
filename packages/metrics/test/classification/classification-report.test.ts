import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type ClassificationReportOptions,
  classificationReport,
} from "../../src/classification/classification-report.ts";
import { f1 } from "../../src/classification/f1.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/classification-report.json" with { type: "json" };
import { labelPairs, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: ClassificationReportOptions;
}

describe("classificationReport", () => {
  golden("classificationReport", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => classificationReport(yTrue, yPred, options)),
  );

  property("says what the single scores say", labelPairs, ({ yTrue, yPred }) => {
    const report = classificationReport(yTrue, yPred);
    near(report.macro.f1, f1(yTrue, yPred, { average: "macro" }));
    near(
      report.classes.map((each) => each.f1),
      f1(yTrue, yPred, { average: null }),
    );
  });

  it("lists what was undefined, once", () => {
    const { undefined: found } = classificationReport(["a", "b"], ["a", "a"], { zeroDivision: Number.NaN });
    expect(found).toEqual([
      { metric: "precision", label: "b", reason: "no predicted rows", value: Number.NaN },
    ]);
  });

  it("has no accuracy when a class is left out", () => {
    expect("accuracy" in classificationReport([0, 1, 0], [0, 1, 2], { labels: [0, 1] })).toBe(false);
  });

  rejects("different lengths", () => classificationReport([1], [1, 2]), "length-mismatch");
  rejects("strings against numbers", () => classificationReport(["1"], [1]), "mixed-labels");
});
