import { mean, meanSquare, meanSquaredDistance } from "../internal/forecasting/mean-square.ts";
import { readTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link relativeSquaredError}. */
export interface RelativeSquaredErrorOptions extends WeightOption {}

/**
 * Squared error as a share of that of always predicting the mean of the true values: 1 less `r2`.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - predicted values, length `n`
 * @param options - weights
 * @returns error in `[0, ∞)`, lower is better, below 1 better than the mean; infinite or `NaN` where all true values are equal
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`
 * @example
 * relativeSquaredError([1, 2, 3], [1, 2, 4]); // 0.5
 * @see torchmetrics.functional.relative_squared_error
 */
export function relativeSquaredError(
  yTrue: Numbers,
  yPred: Numbers,
  options: RelativeSquaredErrorOptions = {},
): number {
  const { actual, predicted, weight, checked } = readTargets("relativeSquaredError", yTrue, yPred, options);
  const error = meanSquaredDistance(actual, predicted, weight);
  return checked(error / meanSquare(actual, mean(actual, weight), weight));
}
