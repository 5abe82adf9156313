import { readIntervals } from "../internal/forecasting/bounds.ts";
import { checkedLevel } from "../internal/forecasting/level.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link meanIntervalScore}. */
export interface MeanIntervalScoreOptions extends WeightOption {
  /**
   * Share of true values that the intervals are meant to hold, in `(0, 1)`.
   *
   * @defaultValue `0.95`
   */
  readonly level?: number;
}

/**
 * Winkler's score of forecast intervals: their width, and `2 / (1 - level)` times the distance by which a true value lies outside.
 * Least for the true quantiles, so it weighs sharpness against coverage.
 *
 * @param yTrue - true values, length `n`
 * @param lower - lower ends, length `n`
 * @param upper - upper ends, length `n`, none below its lower one
 * @param options - level, weights
 * @returns mean score in `[0, ∞)`, lower is better, in the unit of the target
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `out-of-range` for `level` or ends that cross
 * @example
 * meanIntervalScore([3, 9], [2, 4], [5, 8], { level: 0.5 }); // 5.5
 * @see scoringrules.interval_score; Gneiting and Raftery 2007, https://doi.org/10.1198/016214506000001437
 */
export function meanIntervalScore(
  yTrue: Numbers,
  lower: Numbers,
  upper: Numbers,
  options: MeanIntervalScoreOptions = {},
): number {
  const caller = "meanIntervalScore";
  const penalty = 2 / (1 - checkedLevel(caller, options.level));
  const { actual, low, high, weight } = readIntervals(caller, yTrue, lower, upper, options);
  let sum = 0;
  let total = 0;
  for (let row = 0; row < actual.length; row++) {
    const w = weight ? weight[row] : 1;
    const outside = Math.max(low[row] - actual[row], actual[row] - high[row], 0);
    sum += w * (high[row] - low[row] + penalty * outside);
    total += w;
  }
  return sum / total;
}
