import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { calibrationCurve } from "../../src/calibration/calibration-curve.ts";
import {
  type ExpectedCalibrationErrorOptions,
  expectedCalibrationError,
} from "../../src/calibration/expected-calibration-error.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/expected-calibration-error.json" with { type: "json" };
import netcal from "../golden/expected-calibration-error-netcal.json" with { type: "json" };
import { orRefusal, probable, repeat, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yProb: readonly number[];
  readonly options: ExpectedCalibrationErrorOptions;
}

const ours = ({ yTrue, yProb, options }: Input) =>
  orRefusal(() => expectedCalibrationError(yTrue, yProb, options));

describe("expectedCalibrationError", () => {
  golden("expectedCalibrationError", cases, ours, { absolute: 1e-14 });
  golden("expectedCalibrationError", netcal, ours, { absolute: 1e-14 });

  property("is the distance of the calibration curve from the diagonal", probable, ({ yTrue, yProb }) => {
    for (const strategy of ["uniform", "quantile"] as const) {
      const { probTrue, probPred, counts } = calibrationCurve(yTrue, yProb, { bins: 6, strategy });
      const gaps = probTrue.map((share, bin) => Math.abs(share - probPred[bin]) * counts[bin]);
      const mean = gaps.reduce((sum, gap) => sum + gap, 0) / yTrue.length;
      near(expectedCalibrationError(yTrue, yProb, { bins: 6, strategy }), mean, { absolute: 1e-15 });
    }
  });

  property("orders its norms", probable, ({ yTrue, yProb }) => {
    const [l1, l2, max] = (["l1", "l2", "max"] as const).map((norm) =>
      expectedCalibrationError(yTrue, yProb, { norm }),
    );
    expect(l1).toBeLessThanOrEqual(l2 + 1e-12);
    expect(l2).toBeLessThanOrEqual(max + 1e-12);
    expect(expectedCalibrationError(yTrue, yProb, { norm: "l2", debias: true })).toBeLessThanOrEqual(l2);
  });

  property("counts weights as rows", probable, ({ yTrue, yProb }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    for (const norm of ["l1", "l2", "max"] as const) {
      near(
        expectedCalibrationError(yTrue, yProb, { norm, debias: norm === "l2", sampleWeight }),
        expectedCalibrationError(repeat(yTrue, sampleWeight), repeat(yProb, sampleWeight), {
          norm,
          debias: norm === "l2",
        }),
        { absolute: 1e-12 },
      );
    }
  });

  it("is 0 where each probability comes true as often as it says", () => {
    expect(expectedCalibrationError([0, 1, 0, 0, 0, 1], [0.5, 0.5, 0.25, 0.25, 0.25, 0.25])).toBe(0);
  });

  it("takes the first of equal classes, and classes that do not occur", () => {
    const yProb = { data: [0.5, 0.5, 0, 0.5, 0.5, 0], rows: 2, cols: 3 };
    expect(expectedCalibrationError(["a", "b"], yProb, { labels: ["a", "b", "c"] })).toBe(0);
    expect(expectedCalibrationError(["a", "c"], yProb, { labels: ["a", "b", "c"] })).toBe(0);
    expect(expectedCalibrationError(["c", "c"], yProb, { labels: ["a", "b", "c"] })).toBe(0.5);
  });

  const two = { data: [0.5, 0.5, 0.2, 0.8], rows: 2, cols: 2 };
  rejects("different lengths", () => expectedCalibrationError([0, 1], [0.5]), "length-mismatch");
  rejects("no rows", () => expectedCalibrationError([], []), "empty-input");
  rejects(
    "what is no probability, which torchmetrics makes one",
    () => expectedCalibrationError([0, 1], [0.5, 2]),
    "out-of-range",
  );
  rejects("NaN", () => expectedCalibrationError([0, 1], [0.5, Number.NaN]), "not-finite");
  rejects("half a bin", () => expectedCalibrationError([0, 1], [0.5, 1], { bins: 1.5 }), "bad-option");
  rejects(
    "debias of another norm",
    () => expectedCalibrationError([0, 1], [0.5, 1], { debias: true }),
    "bad-option",
    /requires norm l2 for debias, got l1/,
  );
  rejects("three classes in one column", () => expectedCalibrationError([0, 1, 2], [0, 0, 1]), "bad-option");
  rejects("strings without positiveLabel", () => expectedCalibrationError(["a", "b"], [0, 1]), "bad-option");
  rejects(
    "rows that do not sum to 1",
    () => expectedCalibrationError([0, 1], { data: [0.5, 0.6, 0.2, 0.8], rows: 2, cols: 2 }),
    "out-of-range",
  );
  rejects(
    "another kind of classes",
    () => expectedCalibrationError([0, 1], two, { classes: "all" as "classwise" }),
    "bad-option",
  );
});
