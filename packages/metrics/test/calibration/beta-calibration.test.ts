import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type BetaCalibrationOptions, betaCalibration } from "../../src/calibration/beta-calibration.ts";
import { calibrate } from "../../src/calibration/calibrate.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/beta-calibration.json" with { type: "json" };
import peer from "../golden/beta-calibration-betacal.json" with { type: "json" };
import { orRefusal, probable } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yProb: readonly number[];
  readonly options: BetaCalibrationOptions;
}

describe("betaCalibration", () => {
  golden(
    "betaCalibration",
    cases,
    ({ yTrue, yProb, options }: Input) => orRefusal(() => betaCalibration(yTrue, yProb, options)),
    { relative: 1e-7, absolute: 1e-8 },
  );
  // betacal stops where the gradient is below 1e-4.
  golden(
    "betaCalibration",
    peer,
    ({ yTrue, yProb, options }: Input) =>
      orRefusal(() => calibrate(betaCalibration(yTrue, yProb, options), yProb)),
    { relative: 2e-3, absolute: 2e-3 },
  );

  property("never lets a probability rise where the score falls", probable, ({ yTrue, yProb }) => {
    const { a, b, c } = betaCalibration([0, 1, 0, 1, ...yTrue], [0.01, 0.01, 0.99, 0.99, ...yProb]);
    expect(Math.min(a, b)).toBeGreaterThanOrEqual(0);
    expect(c).not.toBeNaN();
  });

  it("leaves calibrated probabilities as they are", () => {
    const yProb = [0.25, 0.25, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 0.75, 0.75];
    const { a, b, c } = betaCalibration([1, 0, 0, 0, 1, 0, 1, 1, 1, 0], yProb);
    near([a, b, c], [1, 1, 0], { absolute: 1e-9 });
  });

  it("says where there is no best fit", () => {
    const told: string[] = [];
    const fitted = betaCalibration([0, 0, 1, 1], [0.1, 0.2, 0.8, 0.9], {
      onUndefined: ({ reason }) => void told.push(reason),
    });
    expect(fitted).toEqual({ kind: "beta", a: Number.NaN, b: Number.NaN, c: Number.NaN });
    expect(told).toEqual(["the likelihood has no maximum"]);
  });

  rejects("what is no probability", () => betaCalibration([0, 1], [0.5, 1.5]), "out-of-range");
  rejects("different lengths", () => betaCalibration([0, 1], [0.5]), "length-mismatch");
});
