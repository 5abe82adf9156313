import { readBounds } from "../internal/forecasting/bounds.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link meanIntervalWidth}. */
export interface MeanIntervalWidthOptions extends WeightOption {}

/**
 * Mean width of forecast intervals: of two that cover as much, the narrower ones say more.
 *
 * @param lower - lower ends, length `n`
 * @param upper - upper ends, length `n`, none below its lower one
 * @param options - weights
 * @returns width in `[0, ∞)`, in the unit of the target
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `out-of-range` for ends that cross
 * @example
 * meanIntervalWidth([2, 4], [5, 8]); // 3.5
 * @see Gneiting, Balabdaoui and Raftery 2007, https://doi.org/10.1111/j.1467-9868.2007.00587.x
 */
export function meanIntervalWidth(
  lower: Numbers,
  upper: Numbers,
  options: MeanIntervalWidthOptions = {},
): number {
  const { low, high, weight } = readBounds("meanIntervalWidth", lower, upper, options);
  let sum = 0;
  let total = 0;
  for (let row = 0; row < low.length; row++) {
    const w = weight ? weight[row] : 1;
    sum += w * (high[row] - low[row]);
    total += w;
  }
  return sum / total;
}
