import { squaredLogError } from "../internal/squared-log-error.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link meanSquaredLogError}. */
export interface MeanSquaredLogErrorOptions extends WeightOption {}

/**
 * Mean squared distance between the logarithms of 1 + the predicted and 1 + the true value, so that ratios count and not differences.
 *
 * @param yTrue - true values, above -1, length `n`
 * @param yPred - predicted values, above -1, length `n`
 * @param options - weights
 * @returns error in `[0, ∞)`, lower is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `out-of-range` for values of at most -1
 * @example
 * meanSquaredLogError([3, 5, 2.5, 7], [2.5, 5, 4, 8]); // 0.03973012298459379
 * @see sklearn.metrics.mean_squared_log_error
 */
export function meanSquaredLogError(
  yTrue: Numbers,
  yPred: Numbers,
  options: MeanSquaredLogErrorOptions = {},
): number {
  return squaredLogError("meanSquaredLogError", yTrue, yPred, options);
}
