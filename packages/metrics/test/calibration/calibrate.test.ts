import { near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { betaCalibration } from "../../src/calibration/beta-calibration.ts";
import { type Calibrator, calibrate } from "../../src/calibration/calibrate.ts";
import { isotonicCalibration } from "../../src/calibration/isotonic-calibration.ts";
import { plattScaling } from "../../src/calibration/platt-scaling.ts";
import { temperatureScaling } from "../../src/calibration/temperature-scaling.ts";
import { probable } from "../support.ts";

describe("calibrate", () => {
  property("does the same after a trip through JSON", probable, ({ yTrue, yProb }) => {
    // Both classes at both ends, so that each kind has a best fit.
    const labels = [0, 1, 0, 1, ...yTrue];
    const p = [0.1, 0.1, 0.9, 0.9, ...yProb];
    const calibrators: Calibrator[] = [
      plattScaling(labels, p),
      isotonicCalibration(labels, p),
      temperatureScaling(labels, p, { scores: "probabilities" }),
      betaCalibration(labels, p),
    ];
    for (const calibrator of calibrators) {
      const copy: Calibrator = JSON.parse(JSON.stringify(calibrator));
      const mended = calibrate(calibrator, p);
      expect(calibrate(copy, p)).toEqual(mended);
      for (const each of mended) expect(each >= 0 && each <= 1).toBe(true);
    }
  });

  it("makes rows of a matrix that sum to 1", () => {
    const scores = { data: [800, 0, -800, 1, 2, 3], rows: 2, cols: 3 };
    const { data, rows, cols } = calibrate({ kind: "temperature", temperature: 2, scores: "logits" }, scores);
    expect([rows, cols]).toEqual([2, 3]);
    near([data[0] + data[1] + data[2], data[3] + data[4] + data[5]], [1, 1]);
    near(data[4] / data[3], Math.exp(0.5));
  });

  it("takes scores of any size", () => {
    near(calibrate({ kind: "platt", slope: 1, intercept: 0 }, [-1e4, 0, 1e4]), [0, 0.5, 1]);
  });

  rejects("NaN", () => calibrate({ kind: "platt", slope: 1, intercept: 0 }, [Number.NaN]), "not-finite");
  rejects(
    "what is no calibrator",
    () => calibrate({ kind: "spline" } as unknown as Calibrator, [1]),
    "bad-state",
  );
  rejects(
    "a matrix for another kind",
    () => calibrate({ kind: "platt", slope: 1, intercept: 0 } as never, { data: [1, 2], rows: 1, cols: 2 }),
    "bad-option",
  );
  rejects(
    "log-odds where probabilities were fitted",
    () => calibrate({ kind: "beta", a: 1, b: 1, c: 0 }, [2]),
    "out-of-range",
  );
});
