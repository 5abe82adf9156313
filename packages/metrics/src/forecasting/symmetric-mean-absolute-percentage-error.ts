import { readTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link symmetricMeanAbsolutePercentageError}. */
export interface SymmetricMeanAbsolutePercentageErrorOptions extends WeightOption {}

/**
 * Mean distance between forecast and truth as a share of the mean of their magnitudes: `2 |y - p| / (|y| + |p|)`, as in the M3 and M4
 * competitions, where 2 is 200 percent.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - forecast values, length `n`
 * @param options - weights
 * @returns error in `[0, 2]`, lower is better; a row where both are 0 counts 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`
 * @example
 * symmetricMeanAbsolutePercentageError([100, 50], [110, 30]); // 0.2976190476190476
 * @see torchmetrics.functional.symmetric_mean_absolute_percentage_error, which counts magnitudes below 1.17e-6 as that
 */
export function symmetricMeanAbsolutePercentageError(
  yTrue: Numbers,
  yPred: Numbers,
  options: SymmetricMeanAbsolutePercentageErrorOptions = {},
): number {
  const caller = "symmetricMeanAbsolutePercentageError";
  const { actual, predicted, weight, checked } = readTargets(caller, yTrue, yPred, options);
  return checked(mean(actual, predicted, weight));
}

function mean(actual: Float64Array, predicted: Float64Array, weight: Float64Array | null): number {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < actual.length; row++) {
    const w = weight ? weight[row] : 1;
    const distance = Math.abs(actual[row] - predicted[row]);
    if (distance > 0) sum += (w * 2 * distance) / (Math.abs(actual[row]) + Math.abs(predicted[row]));
    // NaN is not above 0, and must not pass for right.
    else sum += distance;
    total += w;
  }
  return sum / total;
}
