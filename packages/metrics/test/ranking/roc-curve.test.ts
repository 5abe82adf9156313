import { golden, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/labels.ts";
import { type RocCurveOptions, rocCurve } from "../../src/ranking/roc-curve.ts";
import cases from "../golden/roc-curve.json" with { type: "json" };
import { orRefusal, scored } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[];
  readonly options: RocCurveOptions;
}

describe("rocCurve", () => {
  golden("rocCurve", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => rocCurve(yTrue, yScore, options)),
  );

  property("rises from (0, 0) to (1, 1)", scored, ({ yTrue, yScore }) => {
    const { fpr, tpr, thresholds } = rocCurve(yTrue, yScore);
    const last = fpr.length - 1;
    expect([fpr[0], tpr[0], thresholds[0]]).toEqual([0, 0, Number.POSITIVE_INFINITY]);
    expect([fpr[last], tpr[last]]).toEqual([1, 1]);
    for (let i = 1; i <= last; i++) {
      expect(fpr[i]).toBeGreaterThanOrEqual(fpr[i - 1]);
      expect(tpr[i]).toBeGreaterThanOrEqual(tpr[i - 1]);
      expect(thresholds[i]).toBeLessThan(thresholds[i - 1]);
    }
  });

  it("says which rate is undefined", () => {
    const told: string[] = [];
    expect(
      rocCurve([1, 1], [0.1, 0.2], { onUndefined: ({ metric }) => void told.push(metric) }).fpr[0],
    ).toBeNaN();
    expect(told).toEqual(["fpr"]);
  });

  rejects("different lengths", () => rocCurve([1, 0], [1]), "length-mismatch");
  rejects("NaN", () => rocCurve([1, 0], [1, Number.NaN]), "not-finite");
  rejects(
    "strings without positiveLabel",
    () => rocCurve(["a", "b"], [1, 2]),
    "bad-option",
    /requires positiveLabel/,
  );
  rejects("three classes without positiveLabel", () => rocCurve([0, 1, 2], [1, 2, 3]), "bad-option");
});
