import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type RootMeanSquaredScaledErrorOptions,
  rootMeanSquaredScaledError,
} from "../../src/forecasting/root-mean-squared-scaled-error.ts";
import { rootMeanSquaredError } from "../../src/regression/root-mean-squared-error.ts";
import cases from "../golden/root-mean-squared-scaled-error.json" with { type: "json" };
import { orRefusal, refusesBadTargets, targets } from "../support.ts";
import { weighsLikeRepeats } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: RootMeanSquaredScaledErrorOptions;
}

describe("rootMeanSquaredScaledError", () => {
  golden(
    "rootMeanSquaredScaledError",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => rootMeanSquaredScaledError(yTrue, yPred, options)),
    { absolute: 1e-15 },
  );

  property("is 1 for the naive forecast of its own training values", targets, ({ yTrue }) => {
    near(rootMeanSquaredScaledError(yTrue.slice(1), yTrue.slice(0, -1), { yTrain: yTrue }), 1);
  });

  property("is the error over that of the naive forecast", targets, ({ yTrue, yPred }) => {
    const yTrain = [4, 1, 2, 8, 9, 3];
    const naive = rootMeanSquaredError(yTrain.slice(2), yTrain.slice(0, -2));
    near(
      rootMeanSquaredScaledError(yTrue, yPred, { yTrain, seasonalPeriod: 2 }),
      rootMeanSquaredError(yTrue, yPred) / naive,
    );
  });

  it("is infinite or undefined where the naive forecast never misses", () => {
    expect(rootMeanSquaredScaledError([1], [2], { yTrain: [5, 5] })).toBe(Number.POSITIVE_INFINITY);
    expect(rootMeanSquaredScaledError([1], [1], { yTrain: [5, 5] })).toBeNaN();
  });

  rejects(
    "too short a training",
    () => rootMeanSquaredScaledError([1], [1], { yTrain: [1, 2], seasonalPeriod: 2 }),
    "too-few-values",
    /yTrain of length at least 3, got 2/,
  );
  rejects("no training", () => rootMeanSquaredScaledError([1], [1], { yTrain: [] }), "empty-input");
  rejects(
    "NaN in training",
    () => rootMeanSquaredScaledError([1], [1], { yTrain: [1, Number.NaN] }),
    "not-finite",
    /yTrain/,
  );
  rejects(
    "a season of 0",
    () => rootMeanSquaredScaledError([1], [1], { yTrain: [1, 2], seasonalPeriod: 0 }),
    "out-of-range",
  );

  weighsLikeRepeats((yTrue, yPred, options) =>
    rootMeanSquaredScaledError(yTrue, yPred, { yTrain: [1, 2, 4], ...options }),
  );
  refusesBadTargets("rootMeanSquaredScaledError", (yTrue, yPred, options) =>
    rootMeanSquaredScaledError(yTrue, yPred, { yTrain: [1, 2, 4], ...options }),
  );
});
