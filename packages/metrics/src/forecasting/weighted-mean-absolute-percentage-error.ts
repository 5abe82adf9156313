import { meanDistance, meanMagnitude } from "../internal/forecasting/mean-distance.ts";
import { readTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link weightedMeanAbsolutePercentageError}. */
export interface WeightedMeanAbsolutePercentageErrorOptions extends WeightOption {}

/**
 * Sum of the distances between forecast and truth as a share of the sum of the true magnitudes, so that large values count as much as
 * they are; also called MAD/mean ratio.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - forecast values, length `n`
 * @param options - weights of rows, on top
 * @returns error in `[0, ∞)`, lower is better; infinite or `NaN` where every true value is 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`
 * @example
 * weightedMeanAbsolutePercentageError([100, 50], [110, 30]); // 0.2
 * @see torchmetrics.functional.weighted_mean_absolute_percentage_error, which counts a sum below 1.17e-6 as that
 */
export function weightedMeanAbsolutePercentageError(
  yTrue: Numbers,
  yPred: Numbers,
  options: WeightedMeanAbsolutePercentageErrorOptions = {},
): number {
  const caller = "weightedMeanAbsolutePercentageError";
  const { actual, predicted, weight, checked } = readTargets(caller, yTrue, yPred, options);
  return checked(meanDistance(actual, predicted, weight) / meanMagnitude(actual, weight));
}
