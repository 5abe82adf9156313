import { readShares } from "../internal/shares.ts";
import { requireInRange } from "../require.ts";

/** Options of {@link klDivergence}. */
export interface KlDivergenceOptions {
  /**
   * Base of the logarithm: e measures in nats, 2 in bits.
   *
   * @defaultValue e
   */
  readonly base?: number;
}

/**
 * Kullback-Leibler divergence of the reference from the current distribution over the same bins: the extra information
 * that it costs to describe the reference's values by the current shares. Not symmetric.
 *
 * @param reference - counts or shares, one for each bin
 * @param current - counts or shares of the same bins
 * @param options - base of the logarithm
 * @returns the divergence, at least 0; infinite when a bin is empty in `current` alone
 * @throws InvalidInputError `empty-input`, `length-mismatch`, `out-of-range` for counts that are negative, not finite or all 0
 * @example
 * klDivergence([1, 1], [1, 3], { base: 2 }); // 0.20751874963942185
 * @see scipy.stats.entropy with `qk`
 */
export function klDivergence(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  options: KlDivergenceOptions = {},
): number {
  const { base = Math.E } = options;
  requireInRange("klDivergence", "base", base, 1 + Number.EPSILON, Number.MAX_VALUE);
  const [p, q] = readShares("klDivergence", reference, current);
  let sum = 0;
  for (let i = 0; i < p.length; i++) {
    if (p[i]! > 0) sum += p[i]! * Math.log(p[i]! / q[i]!);
  }
  return Math.max(0, sum / Math.log(base));
}
