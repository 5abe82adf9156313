import { squaredError } from "../internal/squared-error.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link rootMeanSquaredError}. */
export interface RootMeanSquaredErrorOptions extends WeightOption {}

/**
 * Square root of the mean squared distance between the predicted and the true value, in the unit of the target.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - predicted values, length `n`
 * @param options - weights
 * @returns error in `[0, ∞)`, lower is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`
 * @example
 * rootMeanSquaredError([3, -0.5, 2, 7], [2.5, 0, 2, 8]); // 0.6123724356957945
 * @see sklearn.metrics.root_mean_squared_error
 */
export function rootMeanSquaredError(
  yTrue: Numbers,
  yPred: Numbers,
  options: RootMeanSquaredErrorOptions = {},
): number {
  return Math.sqrt(squaredError("rootMeanSquaredError", yTrue, yPred, options));
}
