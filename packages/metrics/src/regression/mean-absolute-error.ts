import { readTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link meanAbsoluteError}. */
export interface MeanAbsoluteErrorOptions extends WeightOption {}

/**
 * Mean distance between the predicted and the true value, in the unit of the target.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - predicted values, length `n`
 * @param options - weights
 * @returns error in `[0, ∞)`, lower is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`
 * @example
 * meanAbsoluteError([3, -0.5, 2, 7], [2.5, 0, 2, 8]); // 0.5
 * @see sklearn.metrics.mean_absolute_error
 */
export function meanAbsoluteError(
  yTrue: Numbers,
  yPred: Numbers,
  options: MeanAbsoluteErrorOptions = {},
): number {
  const { actual, predicted, weight, checked } = readTargets("meanAbsoluteError", yTrue, yPred, options);
  return checked(weight ? weightedMean(actual, predicted, weight) : mean(actual, predicted));
}

/** Two sums take turns, so that neither waits for itself. */
function mean(actual: Float64Array, predicted: Float64Array): number {
  const n = actual.length;
  const pairs = n - (n % 2);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i += 2) {
    even += Math.abs(actual[i] - predicted[i]);
    odd += Math.abs(actual[i + 1] - predicted[i + 1]);
  }
  for (let i = pairs; i < n; i++) even += Math.abs(actual[i] - predicted[i]);
  return (even + odd) / n;
}

function weightedMean(actual: Float64Array, predicted: Float64Array, weight: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < weight.length; i++) {
    sum += weight[i] * Math.abs(actual[i] - predicted[i]);
    total += weight[i];
  }
  return sum / total;
}
