import { readFiniteTargets } from "../internal/targets.ts";
import { weightedQuantile } from "../internal/weighted-quantile.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link medianAbsoluteError}. */
export interface MedianAbsoluteErrorOptions extends WeightOption {}

/**
 * Median distance between the predicted and the true value, in the unit of the target; outliers do not move it. O(n log n).
 *
 * @param yTrue - true values, length `n`
 * @param yPred - predicted values, length `n`
 * @param options - weights
 * @returns error in `[0, ∞)`, lower is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`
 * @example
 * medianAbsoluteError([3, -0.5, 2, 70], [2.5, 0, 2, 8]); // 0.5
 * @see sklearn.metrics.median_absolute_error
 */
export function medianAbsoluteError(
  yTrue: Numbers,
  yPred: Numbers,
  options: MedianAbsoluteErrorOptions = {},
): number {
  const { actual, predicted, weight } = readFiniteTargets("medianAbsoluteError", yTrue, yPred, options);
  const errors = actual.map((value, row) => Math.abs(predicted[row] - value));
  return weightedQuantile(errors, weight, 0.5);
}
