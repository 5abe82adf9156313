import { readTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link logCoshError}. */
export interface LogCoshErrorOptions extends WeightOption {}

/**
 * Mean logarithm of the hyperbolic cosine of the error: half the squared error where it is small, the absolute error less log 2 where it
 * is large.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - predicted values, length `n`
 * @param options - weights
 * @returns error in `[0, ∞)`, lower is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`
 * @example
 * logCoshError([3, 5], [2.5, 7]); // 0.7225586271580711
 * @see torchmetrics.functional.log_cosh_error, which overflows for errors above 709
 */
export function logCoshError(yTrue: Numbers, yPred: Numbers, options: LogCoshErrorOptions = {}): number {
  const { actual, predicted, weight, checked } = readTargets("logCoshError", yTrue, yPred, options);
  return checked(mean(actual, predicted, weight));
}

function logCosh(error: number): number {
  const distance = Math.abs(error);
  // 2 sinh(x / 2)² = cosh(x) - 1, without its cancellation.
  if (distance < 1) return Math.log1p(2 * Math.sinh(distance / 2) ** 2);
  return distance + Math.log1p(Math.exp(-2 * distance)) - Math.LN2;
}

function mean(actual: Float64Array, predicted: Float64Array, weight: Float64Array | null): number {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < actual.length; row++) {
    const w = weight ? weight[row] : 1;
    sum += w * logCosh(predicted[row] - actual[row]);
    total += w;
  }
  return sum / total;
}
