import { squaredLogError } from "../internal/squared-log-error.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link rootMeanSquaredLogError}. */
export interface RootMeanSquaredLogErrorOptions extends WeightOption {}

/**
 * Square root of the mean squared distance between the logarithms of 1 + the predicted and 1 + the true value.
 *
 * @param yTrue - true values, above -1, length `n`
 * @param yPred - predicted values, above -1, length `n`
 * @param options - weights
 * @returns error in `[0, ∞)`, lower is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `out-of-range` for values of at most -1
 * @example
 * rootMeanSquaredLogError([3, 5, 2.5, 7], [2.5, 5, 4, 8]); // 0.19932416558108
 * @see sklearn.metrics.root_mean_squared_log_error
 */
export function rootMeanSquaredLogError(
  yTrue: Numbers,
  yPred: Numbers,
  options: RootMeanSquaredLogErrorOptions = {},
): number {
  return Math.sqrt(squaredLogError("rootMeanSquaredLogError", yTrue, yPred, options));
}
