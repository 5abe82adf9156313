import type { Matrix } from "@productizeml/stats";
import { golden, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type MultilabelReportOptions,
  multilabelReport,
} from "../../src/classification/multilabel-report.ts";
import cases from "../golden/multilabel-report.json" with { type: "json" };
import { orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Matrix;
  readonly yPred: Matrix;
  readonly options: MultilabelReportOptions;
}

describe("multilabelReport", () => {
  golden("multilabelReport", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => multilabelReport(yTrue, yPred, options)),
  );

  const yTrue = { data: [1, 0, 1, 0], rows: 2, cols: 2 };
  const yPred = { data: [1, 0, 0, 0], rows: 2, cols: 2 };

  it("lists what is undefined by the label's name", () => {
    const told: unknown[] = [];
    const report = multilabelReport(yTrue, yPred, {
      labels: ["cat", "dog"],
      onUndefined: ({ metric, label }) => void told.push([metric, label]),
    });
    expect(told).toEqual([
      ["precision", "dog"],
      ["recall", "dog"],
      ["f1", "dog"],
    ]);
    expect(report.undefined.length).toBe(3);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  rejects(
    "names of another number",
    () => multilabelReport(yTrue, yPred, { labels: ["cat"] }),
    "length-mismatch",
  );
  rejects("an odd zeroDivision", () => multilabelReport(yTrue, yPred, { zeroDivision: 2 }), "bad-option");
});
