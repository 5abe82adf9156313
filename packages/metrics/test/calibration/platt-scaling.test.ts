import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { calibrate } from "../../src/calibration/calibrate.ts";
import { type PlattScalingOptions, plattScaling } from "../../src/calibration/platt-scaling.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/platt-scaling.json" with { type: "json" };
import peer from "../golden/platt-scaling-scikit-learn.json" with { type: "json" };
import { orRefusal, probable } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[];
  readonly options: PlattScalingOptions;
}

describe("plattScaling", () => {
  golden(
    "plattScaling",
    cases,
    ({ yTrue, yScore, options }: Input) => orRefusal(() => plattScaling(yTrue, yScore, options)),
    { relative: 1e-8, absolute: 1e-9 },
  );
  // scikit-learn stops where the gradient is below 1e-6.
  golden(
    "plattScaling",
    peer,
    ({ yTrue, yScore, options }: Input) =>
      orRefusal(() => calibrate(plattScaling(yTrue, yScore, options), yScore)),
    { relative: 1e-4, absolute: 1e-5 },
  );

  property("gives the same probabilities in any unit of the score", probable, ({ yTrue, yProb }) => {
    const scaled = yProb.map((score) => 1000 * score + 50);
    near(calibrate(plattScaling(yTrue, scaled), scaled), calibrate(plattScaling(yTrue, yProb), yProb), {
      relative: 1e-7,
      absolute: 1e-9,
    });
  });

  property("mirrors when the classes change places", probable, ({ yTrue, yProb }) => {
    const { slope, intercept } = plattScaling(yTrue, yProb, { positiveLabel: 0 });
    const other = plattScaling(yTrue, yProb);
    near([slope, intercept], [-other.slope, -other.intercept], { relative: 1e-6, absolute: 1e-7 });
    expect(Number.isFinite(slope)).toBe(true);
  });

  rejects("different lengths", () => plattScaling([0, 1], [0]), "length-mismatch");
  rejects("NaN", () => plattScaling([0, 1], [0, Number.NaN]), "not-finite");
  rejects("three classes", () => plattScaling([0, 1, 2], [0, 1, 2]), "bad-option");
});
