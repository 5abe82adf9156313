import { readFiniteTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link maxError}. */
export interface MaxErrorOptions extends WeightOption {}

/**
 * Greatest distance between a predicted and its true value, in the unit of the target.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - predicted values, length `n`
 * @param options - weights, of which only those that are 0 matter: their rows do not count
 * @returns error in `[0, ∞)`, lower is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`
 * @example
 * maxError([3, 2, 7, 1], [4, 2, 7, 1]); // 1
 * @see sklearn.metrics.max_error
 */
export function maxError(yTrue: Numbers, yPred: Numbers, options: MaxErrorOptions = {}): number {
  const { actual, predicted, weight } = readFiniteTargets("maxError", yTrue, yPred, options);
  let max = 0;
  for (let i = 0; i < actual.length; i++) {
    if (!weight || weight[i] > 0) max = Math.max(max, Math.abs(actual[i] - predicted[i]));
  }
  return max;
}
