import { readTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";
import type { UndefinedOption } from "../undefined.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link meanAbsolutePercentageError}. */
export interface MeanAbsolutePercentageErrorOptions extends WeightOption, UndefinedOption {}

/** What stands for a true value of 0, so that its error is huge and not infinite. */
const EPSILON = 2 ** -52;

/**
 * Mean distance between the predicted and the true value as a share of the true one; 1 is a hundred percent.
 *
 * @param yTrue - true values, length `n`; a 0 counts as 2.2e-16, which makes the result useless
 * @param yPred - predicted values, length `n`
 * @param options - weights
 * @returns error in `[0, ∞)`, lower is better; `onUndefined` is told when a true value is 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`
 * @example
 * meanAbsolutePercentageError([3, -0.5, 2, 8], [2.25, 0, 2, 8]); // 0.3125
 * @see sklearn.metrics.mean_absolute_percentage_error
 */
export function meanAbsolutePercentageError(
  yTrue: Numbers,
  yPred: Numbers,
  options: MeanAbsolutePercentageErrorOptions = {},
): number {
  const { actual, predicted, weight, checked } = readTargets(
    "meanAbsolutePercentageError",
    yTrue,
    yPred,
    options,
  );
  const value = checked(mean(actual, predicted, weight));
  if (options.onUndefined && actual.includes(0)) {
    options.onUndefined({ metric: "meanAbsolutePercentageError", reason: "a true value of 0", value });
  }
  return value;
}

function mean(actual: Float64Array, predicted: Float64Array, weight: Float64Array | null): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < actual.length; i++) {
    const w = weight ? weight[i] : 1;
    sum += (w * Math.abs(predicted[i] - actual[i])) / Math.max(Math.abs(actual[i]), EPSILON);
    total += w;
  }
  return sum / total;
}
