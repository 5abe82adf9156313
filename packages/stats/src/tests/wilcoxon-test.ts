import { normal } from "../distributions/normal.ts";
import { tiedRanks } from "../internal/pooled-ranks.ts";
import { requireTwoSamples } from "../internal/require-samples.ts";
import { signedRankTails } from "../internal/signed-rank.ts";
import { requireOption, requireSameLength } from "../require.ts";
import { type Alternative, readAlternative, tailOf } from "./alternative.ts";
import type { MethodTestResult } from "./test-result.ts";

/** Options of {@link wilcoxonTest}. */
export interface WilcoxonOptions {
  /**
   * What counts as a difference: any, or that the reference's values are `less` or `greater` than the current ones.
   *
   * @defaultValue "two-sided"
   */
  readonly alternative?: Alternative;
  /**
   * How the p-value is computed: `auto` is exact for up to 50 pairs, with ties or equal pairs for up to 13.
   *
   * @defaultValue "auto"
   */
  readonly method?: "auto" | "exact" | "asymptotic";
  /**
   * What becomes of equal pairs: left out (`wilcox`), ranked and then left out (`pratt`), or ranked and split between both
   * signs (`zsplit`).
   *
   * @defaultValue "wilcox"
   */
  readonly zeroMethod?: "wilcox" | "pratt" | "zsplit";
  /**
   * Whether the asymptotic p-value is corrected for the steps of the statistic.
   *
   * @defaultValue false
   */
  readonly correction?: boolean;
}

/**
 * Wilcoxon signed-rank test: whether the differences of pairs lie symmetrically around 0.
 *
 * @param reference - finite numbers, at least one
 * @param current - finite numbers, as many
 * @param options - alternative, method, equal pairs and correction
 * @returns the rank sum of the positive differences, reference minus current, or the smaller of both rank sums for a
 *   two-sided test; p-value and how it was computed; `NaN` as asymptotic p-value where all pairs are equal
 * @throws InvalidInputError `empty-input`, `length-mismatch`, `not-finite`, `bad-option`
 * @example
 * wilcoxonTest([3, 5, 8, 9, 7], [1, 4, 3, 5, 10]); // { statistic: 3, pValue: 0.3125, method: "exact" }
 * @see scipy.stats.wilcoxon. One difference: `exact` accounts for ties, where SciPy's takes ranks for whole numbers.
 */
export function wilcoxonTest(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  options: WilcoxonOptions = {},
): MethodTestResult {
  const alternative = readAlternative("wilcoxonTest", options.alternative);
  const { method = "auto", zeroMethod = "wilcox", correction = false } = options;
  requireOption("wilcoxonTest", "method", method, ["auto", "exact", "asymptotic"]);
  requireOption("wilcoxonTest", "zeroMethod", zeroMethod, ["wilcox", "pratt", "zsplit"]);
  requireSameLength("wilcoxonTest", "reference", reference, "current", current);
  requireTwoSamples("wilcoxonTest", reference, current);
  const n = reference.length;
  const signed = signedRanks(reference, current, zeroMethod);
  const { plus, minus, ranks, zeros, tieSum } = signed;
  const longest = tieSum > 0 || zeros > 0 ? 13 : 50;
  const exact = method === "exact" || (method === "auto" && n <= longest);
  const pValue = exact
    ? exactPValue(ranks, plus, alternative)
    : asymptoticPValue(signed, correction, alternative, zeroMethod);
  const half = zeroMethod === "zsplit" ? (zeros * (zeros + 1)) / 4 : 0;
  const statistic = half + (alternative === "two-sided" ? Math.min(plus, minus) : plus);
  return { statistic, pValue, method: exact ? "exact" : "asymptotic" };
}

type ZeroMethod = NonNullable<WilcoxonOptions["zeroMethod"]>;

interface SignedRanks {
  /** Rank sums of the positive and the negative differences. */
  readonly plus: number;
  readonly minus: number;
  /** Ranks of the differences that are not 0. */
  readonly ranks: Float64Array;
  /** Number of differences that are 0. */
  readonly zeros: number;
  /** Sum of t^3 - t over ties among the differences that are not 0. */
  readonly tieSum: number;
}

function signedRanks(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  zeroMethod: ZeroMethod,
): SignedRanks {
  const n = reference.length;
  const signs = new Int8Array(n);
  const sizes = new Float64Array(n);
  let count = 0;
  for (let i = 0; i < n; i++) {
    const gap = reference[i]! - current[i]!;
    if (gap === 0) continue;
    signs[count] = gap > 0 ? 1 : -1;
    sizes[count++] = Math.abs(gap);
  }
  const zeros = n - count;
  const { ranks, tieSum } = tiedRanks(sizes.subarray(0, count));
  // Differences of 0 are the smallest: where they are ranked, all others move up.
  const shift = zeroMethod === "wilcox" ? 0 : zeros;
  let plus = 0;
  let minus = 0;
  for (let i = 0; i < count; i++) {
    ranks[i]! += shift;
    if (signs[i]! > 0) plus += ranks[i]!;
    else minus += ranks[i]!;
  }
  return { plus, minus, ranks, zeros, tieSum };
}

function exactPValue(ranks: Float64Array, plus: number, alternative: Alternative): number {
  const { atMost, atLeast } = signedRankTails(ranks, plus);
  if (alternative === "two-sided") return Math.min(1, 2 * Math.min(atMost, atLeast));
  return alternative === "less" ? atMost : atLeast;
}

function asymptoticPValue(
  { plus, minus, ranks, zeros, tieSum }: SignedRanks,
  correction: boolean,
  alternative: Alternative,
  zeroMethod: ZeroMethod,
): number {
  const cubes = (count: number): number => count * (count + 1) * (2 * count + 1);
  const all = zeroMethod === "wilcox" ? ranks.length : ranks.length + zeros;
  const left = zeroMethod === "pratt" ? cubes(zeros) : 0;
  const ties = tieSum + (zeroMethod === "zsplit" ? zeros ** 3 - zeros : 0);
  if (all === 0 || left === cubes(all)) return Number.NaN;
  const sd = Math.sqrt((cubes(all) - left - ties / 2) / 24);
  // Both sums together are twice the mean, whatever becomes of zeros.
  const excess = (plus - minus) / 2;
  const sign = alternative === "two-sided" ? Math.sign(excess) : alternative === "greater" ? 1 : -1;
  const z = (excess - (correction ? sign * 0.5 : 0)) / sd;
  return tailOf(alternative, z, normal.cdf, normal.sf);
}
