import { squaredError } from "../internal/squared-error.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link meanSquaredError}. */
export interface MeanSquaredErrorOptions extends WeightOption {}

/**
 * Mean squared distance between the predicted and the true value, in the squared unit of the target.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - predicted values, length `n`
 * @param options - weights
 * @returns error in `[0, ∞)`, lower is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`
 * @example
 * meanSquaredError([3, -0.5, 2, 7], [2.5, 0, 2, 8]); // 0.375
 * @see sklearn.metrics.mean_squared_error
 */
export function meanSquaredError(
  yTrue: Numbers,
  yPred: Numbers,
  options: MeanSquaredErrorOptions = {},
): number {
  return squaredError("meanSquaredError", yTrue, yPred, options);
}
