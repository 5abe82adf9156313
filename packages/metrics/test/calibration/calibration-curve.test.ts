import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { type CalibrationCurveOptions, calibrationCurve } from "../../src/calibration/calibration-curve.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/calibration-curve.json" with { type: "json" };
import { orRefusal, probable } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yProb: readonly number[];
  readonly options: CalibrationCurveOptions;
}

describe("calibrationCurve", () => {
  golden("calibrationCurve", cases, ({ yTrue, yProb, options }: Input) =>
    orRefusal(() => calibrationCurve(yTrue, yProb, options)),
  );

  property("keeps every row and both totals", probable, ({ yTrue, yProb }) => {
    const total = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);
    for (const strategy of ["uniform", "quantile"] as const) {
      const { probTrue, probPred, counts } = calibrationCurve(yTrue, yProb, { bins: 7, strategy });
      expect(total(counts)).toBe(yTrue.length);
      near(total(probTrue.map((share, bin) => share * counts[bin])), total(yTrue));
      near(total(probPred.map((mean, bin) => mean * counts[bin])), total(yProb), { absolute: 1e-12 });
    }
  });

  rejects(
    "NaN, which scikit-learn lets through",
    () => calibrationCurve([0, 1], [Number.NaN, 1]),
    "not-finite",
  );
  rejects("no bins", () => calibrationCurve([0, 1], [0, 1], { bins: 0 }), "bad-option");
  rejects(
    "an unknown strategy",
    () => calibrationCurve([0, 1], [0, 1], { strategy: "kmeans" as "uniform" }),
    "bad-option",
  );
  rejects(
    "three classes",
    () => calibrationCurve([0, 1, 2], [0, 0, 1]),
    "bad-option",
    /at most 2 classes, got 3/,
  );
  rejects("strings without positiveLabel", () => calibrationCurve(["a", "b"], [0, 1]), "bad-option");
});
