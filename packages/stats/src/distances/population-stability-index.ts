import { readShares } from "../internal/shares.ts";
import { requireInRange } from "../require.ts";

/** Options of {@link populationStabilityIndex}. */
export interface PopulationStabilityIndexOptions {
  /**
   * Share that stands for an empty bin, whose logarithm would be infinite. 0 lets it be infinite.
   *
   * @defaultValue 0.0001
   */
  readonly emptyShare?: number;
}

/**
 * Population stability index of two distributions over the same bins: the sum over bins of the change in share times
 * the change in its logarithm. By custom below 0.1 is stable, above 0.2 is a shift; it grows with the number of bins.
 *
 * @param reference - counts or shares, one for each bin
 * @param current - counts or shares of the same bins
 * @param options - what stands for an empty bin
 * @returns the index, at least 0; infinite when a bin is empty on one side and `emptyShare` is 0
 * @throws InvalidInputError `empty-input`, `length-mismatch`, `out-of-range` for counts that are negative, not finite or all 0
 * @example
 * populationStabilityIndex([50, 50], [50, 50]); // 0
 * @see Evidently's PSI, which fills empty bins with 0.0001 too; it is the symmetrized Kullback-Leibler divergence
 */
export function populationStabilityIndex(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  options: PopulationStabilityIndexOptions = {},
): number {
  const { emptyShare = 0.0001 } = options;
  requireInRange("populationStabilityIndex", "emptyShare", emptyShare, 0, 1);
  const [p, q] = readShares("populationStabilityIndex", reference, current);
  let index = 0;
  for (let i = 0; i < p.length; i++) {
    const from = p[i] === 0 ? emptyShare : p[i]!;
    const to = q[i] === 0 ? emptyShare : q[i]!;
    if (from !== to) index += (to - from) * Math.log(to / from);
  }
  return index;
}
