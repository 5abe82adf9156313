import { readIntervals } from "../internal/forecasting/bounds.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link intervalCoverage}. */
export interface IntervalCoverageOptions extends WeightOption {}

/**
 * Share of the true values that lie in their forecast interval, ends included; to be held against the intervals' level.
 *
 * @param yTrue - true values, length `n`
 * @param lower - lower ends, length `n`
 * @param upper - upper ends, length `n`, none below its lower one
 * @param options - weights
 * @returns share in `[0, 1]`, best at the level that the intervals are meant to hold
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `out-of-range` for ends that cross
 * @example
 * intervalCoverage([3, 9, 4], [2, 4, 4], [5, 8, 6]); // 0.6666666666666666
 * @see utilsforecast.losses.coverage
 */
export function intervalCoverage(
  yTrue: Numbers,
  lower: Numbers,
  upper: Numbers,
  options: IntervalCoverageOptions = {},
): number {
  const { actual, low, high, weight } = readIntervals("intervalCoverage", yTrue, lower, upper, options);
  let inside = 0;
  let total = 0;
  for (let row = 0; row < actual.length; row++) {
    const w = weight ? weight[row] : 1;
    if (actual[row] >= low[row] && actual[row] <= high[row]) inside += w;
    total += w;
  }
  return inside / total;
}
