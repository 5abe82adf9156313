import { near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { brierScoreLoss } from "../../src/calibration/brier-score-loss.ts";
import { calibrate } from "../../src/calibration/calibrate.ts";
import { corpDecomposition } from "../../src/calibration/corp-decomposition.ts";
import { expectedCalibrationError } from "../../src/calibration/expected-calibration-error.ts";
import { isotonicCalibration } from "../../src/calibration/isotonic-calibration.ts";
import { isotonicRegression } from "../../src/calibration/isotonic-regression.ts";
import { probable } from "../support.ts";

describe("isotonicCalibration", () => {
  property("is the isotonic regression of ones and zeros, clipped", probable, ({ yTrue, yProb }) => {
    const names = yTrue.map((label) => (label === 1 ? "yes" : "no"));
    expect(isotonicCalibration(names, yProb, { positiveLabel: "yes" })).toEqual(
      isotonicRegression(yProb, yTrue, { outOfBounds: "clip" }),
    );
  });

  property("spares what CORP calls miscalibration", probable, ({ yTrue, yProb }) => {
    const coarse = yProb.map((p) => Math.round(p * 64) / 64);
    const mended = calibrate(isotonicCalibration(yTrue, coarse), coarse);
    const { brier, miscalibration } = corpDecomposition(yTrue, coarse);
    near(brierScoreLoss(yTrue, mended), brier - miscalibration, { absolute: 1e-12 });
    near(expectedCalibrationError(yTrue, mended, { bins: 200 }), 0, { absolute: 1e-12 });
  });

  it("gives the end's probability beyond the scores it saw", () => {
    const calibrator = isotonicCalibration([0, 1, 0, 1], [1, 2, 3, 4]);
    near(calibrate(calibrator, [-99, 99]), [0, 1]);
  });

  rejects("different lengths", () => isotonicCalibration([0, 1], [0]), "length-mismatch");
  rejects("strings without positiveLabel", () => isotonicCalibration(["a", "b"], [0, 1]), "bad-option");
  rejects("NaN", () => isotonicCalibration([0, 1], [0, Number.NaN]), "not-finite");
});
