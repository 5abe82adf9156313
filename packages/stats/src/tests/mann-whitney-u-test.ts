import { normal } from "../distributions/normal.ts";
import { exactMannWhitneySf } from "../internal/mann-whitney.ts";
import { pooledRanks } from "../internal/pooled-ranks.ts";
import { requireLength, requireOption, requireOrdered } from "../require.ts";
import { type Alternative, readAlternative } from "./alternative.ts";
import type { MethodTestResult } from "./test-result.ts";

/** Options of {@link mannWhitneyUTest}. */
export interface MannWhitneyUOptions {
  /**
   * What counts as a difference: any, or that the reference's values tend to be `less` or `greater` than the current ones.
   *
   * @defaultValue "two-sided"
   */
  readonly alternative?: Alternative;
  /**
   * How the p-value is computed: `auto` is exact where a sample has at most 8 values and there are no ties. `exact` takes no
   * account of ties.
   *
   * @defaultValue "auto"
   */
  readonly method?: "auto" | "exact" | "asymptotic";
  /**
   * Whether the asymptotic p-value is corrected for the steps of the statistic.
   *
   * @defaultValue true
   */
  readonly correction?: boolean;
}

/**
 * Mann-Whitney U test, or Wilcoxon rank-sum test: whether the values of one sample tend to be larger than those of another.
 *
 * @param reference - numbers, at least one; infinities allowed
 * @param current - numbers, at least one; infinities allowed
 * @param options - alternative, method and correction
 * @returns the reference's U in `[0, n m]`, p-value and how it was computed; without correction `NaN` as asymptotic p-value
 *   where all values are equal
 * @throws InvalidInputError `empty-input`; `not-finite` for `NaN`; `bad-option`
 * @example
 * mannWhitneyUTest([19, 22, 16, 29, 24], [20, 11, 17, 12]); // { statistic: 17, pValue: 0.1111111111111111, method: "exact" }
 * @see scipy.stats.mannwhitneyu; Mann and Whitney (1947), https://doi.org/10.1214/aoms/1177730491
 */
export function mannWhitneyUTest(
  reference: ArrayLike<number>,
  current: ArrayLike<number>,
  options: MannWhitneyUOptions = {},
): MethodTestResult {
  const alternative = readAlternative("mannWhitneyUTest", options.alternative);
  const { method = "auto", correction = true } = options;
  requireOption("mannWhitneyUTest", "method", method, ["auto", "exact", "asymptotic"]);
  requireLength("mannWhitneyUTest", "reference", reference);
  requireLength("mannWhitneyUTest", "current", current);
  requireOrdered("mannWhitneyUTest", "reference", reference);
  requireOrdered("mannWhitneyUTest", "current", current);
  const n = reference.length;
  const m = current.length;
  const { ranks, tieSum } = pooledRanks([reference, current]);
  let statistic = (-n * (n + 1)) / 2;
  for (let i = 0; i < n; i++) statistic += ranks[i]!;
  const other = n * m - statistic;
  const u =
    alternative === "two-sided" ? Math.max(statistic, other) : alternative === "greater" ? statistic : other;
  const exact = method === "exact" || (method === "auto" && Math.min(n, m) <= 8 && tieSum === 0);
  const tail = exact
    ? exactMannWhitneySf(Math.trunc(u), n, m)
    : normal.sf(standardized(u, n, m, tieSum, correction));
  const pValue = Math.min(1, alternative === "two-sided" ? 2 * tail : tail);
  return { statistic, pValue, method: exact ? "exact" : "asymptotic" };
}

function standardized(u: number, n: number, m: number, tieSum: number, correction: boolean): number {
  const total = n + m;
  const sd = Math.sqrt(((n * m) / 12) * (total + 1 - tieSum / (total * (total - 1))));
  return (u - (n * m) / 2 - (correction ? 0.5 : 0)) / sd;
}
