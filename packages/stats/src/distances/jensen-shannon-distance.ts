import { readShares } from "../internal/shares.ts";
import { requireInRange } from "../require.ts";

/** Options of {@link jensenShannonDistance}. */
export interface JensenShannonOptions {
  /**
   * Base of the logarithm: 2 puts the distance into `[0, 1]`.
   *
   * @defaultValue 2, where SciPy takes e
   */
  readonly base?: number;
}

/**
 * Jensen-Shannon distance of two distributions over the same bins: the square root of the mean divergence of each from
 * their average. Symmetric, and finite where a bin is empty.
 *
 * @param reference - counts or shares, one for each bin
 * @param current - counts or shares of the same bins
 * @param options - base of the logarithm
 * @returns the distance, 0 for equal shares, 1 at most in base 2
 * @throws InvalidInputError `empty-input`, `length-mismatch`, `out-of-range` for counts that are negative, not finite or all 0
 * @example
 * jensenShannonDistance([1, 0], [0, 1]); // 1
 * @see scipy.spatial.distance.jensenshannon; Endres and Schindelin (2003), https://doi.org/10.1109/TIT.2003.813506
 */
export function jensenShannonDistance(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  options: JensenShannonOptions = {},
): number {
  const { base = 2 } = options;
  requireInRange("jensenShannonDistance", "base", base, 1 + Number.EPSILON, Number.MAX_VALUE);
  const [p, q] = readShares("jensenShannonDistance", reference, current);
  let sum = 0;
  for (let i = 0; i < p.length; i++) {
    const middle = (p[i]! + q[i]!) / 2;
    sum += relativeEntropy(p[i]!, middle) + relativeEntropy(q[i]!, middle);
  }
  return Math.sqrt(Math.max(0, sum / 2 / Math.log(base)));
}

function relativeEntropy(share: number, other: number): number {
  return share > 0 ? share * Math.log(share / other) : 0;
}
