import { readShares } from "../internal/shares.ts";

/**
 * Total variation distance of two distributions over the same bins: the share of the mass that is in other bins, half the
 * sum of the absolute changes.
 *
 * @param reference - counts or shares, one for each bin
 * @param current - counts or shares of the same bins
 * @returns the distance in `[0, 1]`: 0 for equal shares, 1 where no bin is shared
 * @throws InvalidInputError `empty-input`, `length-mismatch`, `out-of-range` for counts that are negative, not finite or all 0
 * @example
 * totalVariationDistance([50, 50], [75, 25]); // 0.25
 * @see scipy.spatial.distance.cityblock of the shares, halved
 */
export function totalVariationDistance(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  const [p, q] = readShares("totalVariationDistance", reference, current);
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += Math.abs(p[i]! - q[i]!);
  return Math.min(1, sum / 2);
}
