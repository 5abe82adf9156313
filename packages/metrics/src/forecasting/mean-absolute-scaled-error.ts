import { meanDistance } from "../internal/forecasting/mean-distance.ts";
import { naiveError } from "../internal/forecasting/naive-error.ts";
import { readTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";
import type { TrainingOptions } from "./training-options.ts";

/** Options of {@link meanAbsoluteScaledError}. */
export interface MeanAbsoluteScaledErrorOptions extends TrainingOptions, WeightOption {}

/**
 * Mean absolute error as a share of what the seasonal naive forecast misses by on the training values.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - forecast values, length `n`
 * @param options - training values, season, weights
 * @returns error in `[0, ∞)`, lower is better, below 1 better than naive; infinite or `NaN` where the naive forecast never misses
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `too-few-values` for `yTrain`; `out-of-range`
 * for `seasonalPeriod`
 * @example
 * meanAbsoluteScaledError([5, 7], [6, 6], { yTrain: [1, 2, 4, 3] }); // 0.75
 * @see utilsforecast.losses.mase; Hyndman and Koehler 2006, https://doi.org/10.1016/j.ijforecast.2006.03.001
 */
export function meanAbsoluteScaledError(
  yTrue: Numbers,
  yPred: Numbers,
  options: MeanAbsoluteScaledErrorOptions,
): number {
  const caller = "meanAbsoluteScaledError";
  const { actual, predicted, weight, checked } = readTargets(caller, yTrue, yPred, options);
  const error = checked(meanDistance(actual, predicted, weight));
  return error / naiveError(caller, options, 1);
}
