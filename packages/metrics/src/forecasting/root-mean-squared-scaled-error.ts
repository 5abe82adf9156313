import { naiveError } from "../internal/forecasting/naive-error.ts";
import { squaredError } from "../internal/squared-error.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";
import type { TrainingOptions } from "./training-options.ts";

/** Options of {@link rootMeanSquaredScaledError}. */
export interface RootMeanSquaredScaledErrorOptions extends TrainingOptions, WeightOption {}

/**
 * Root mean squared error as a share of the seasonal naive forecast's on the training values: the measure of the M5 competition.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - forecast values, length `n`
 * @param options - training values, season, weights
 * @returns error in `[0, ∞)`, lower is better, below 1 better than naive; infinite or `NaN` where the naive forecast never misses
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `too-few-values` for `yTrain`; `out-of-range`
 * for `seasonalPeriod`
 * @example
 * rootMeanSquaredScaledError([5, 7], [6, 6], { yTrain: [1, 2, 4, 3] }); // 0.7071067811865476
 * @see utilsforecast.losses.rmsse
 */
export function rootMeanSquaredScaledError(
  yTrue: Numbers,
  yPred: Numbers,
  options: RootMeanSquaredScaledErrorOptions,
): number {
  const caller = "rootMeanSquaredScaledError";
  return Math.sqrt(squaredError(caller, yTrue, yPred, options) / naiveError(caller, options, 2));
}
