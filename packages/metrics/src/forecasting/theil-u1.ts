import { meanSquare, meanSquaredDistance } from "../internal/forecasting/mean-square.ts";
import { readTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link theilU1}. */
export interface TheilU1Options extends WeightOption {}

/**
 * Theil's first coefficient: the root mean squared error as a share of the roots of the mean squares of truth and forecast together.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - forecast values, length `n`
 * @param options - weights
 * @returns error in `[0, 1]`, lower is better; `NaN` where all values are 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`
 * @example
 * theilU1([3, 4], [3, 5]); // 0.0923279883161445
 * @see DescTools::TheilU of R with type 1; Theil 1961, Economic Forecasts and Policy. Not Theil's U of categories, `theilsU` of stats.
 */
export function theilU1(yTrue: Numbers, yPred: Numbers, options: TheilU1Options = {}): number {
  const { actual, predicted, weight, checked } = readTargets("theilU1", yTrue, yPred, options);
  const error = Math.sqrt(meanSquaredDistance(actual, predicted, weight));
  const size = (values: Float64Array) => Math.sqrt(meanSquare(values, 0, weight));
  return checked(error / (size(actual) + size(predicted)));
}
