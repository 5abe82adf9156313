import { readShares } from "../internal/shares.ts";

/**
 * Hellinger distance of two distributions over the same bins: the Euclidean distance of the square roots of their shares,
 * divided by the square root of 2.
 *
 * @param reference - counts or shares, one for each bin
 * @param current - counts or shares of the same bins
 * @returns the distance in `[0, 1]`: 0 for equal shares, 1 where no bin is shared
 * @throws InvalidInputError `empty-input`, `length-mismatch`, `out-of-range` for counts that are negative, not finite or all 0
 * @example
 * hellingerDistance([1, 0], [0, 1]); // 1
 * @see Hellinger (1909), https://doi.org/10.1515/crll.1909.136.210
 */
export function hellingerDistance(reference: ArrayLike<number>, current: ArrayLike<number>): number {
  const [p, q] = readShares("hellingerDistance", reference, current);
  let sum = 0;
  for (let i = 0; i < p.length; i++) {
    const gap = Math.sqrt(p[i]!) - Math.sqrt(q[i]!);
    sum += gap * gap;
  }
  return Math.sqrt(Math.min(1, sum / 2));
}
