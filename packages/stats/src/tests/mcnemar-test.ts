import { binomial } from "../distributions/binomial.ts";
import { chiSquare } from "../distributions/chi-square.ts";
import { readTwoByTwo } from "../internal/two-by-two.ts";
import type { Matrix } from "../matrix.ts";
import { requireOption } from "../require.ts";
import type { MethodTestResult } from "./test-result.ts";

/** Options of {@link mcnemarTest}. */
export interface McnemarOptions {
  /**
   * How the p-value is computed: from the binomial distribution, or by chi-square.
   *
   * @defaultValue "exact"
   */
  readonly method?: "exact" | "asymptotic";
  /**
   * Whether chi-square is corrected for continuity.
   *
   * @defaultValue true
   */
  readonly correction?: boolean;
}

/**
 * McNemar's test: whether two classifiers, or one before and after, are right equally often on the same rows.
 *
 * @param table - counts of rows: both right, the first alone right, the second alone right, both wrong; two rows and columns
 * @param options - method and correction
 * @returns as statistic the smaller count of rows on which they disagree, or chi-square; p-value and how it was computed; where
 *   they never disagree, 1 as exact and `NaN` as asymptotic p-value
 * @throws InvalidInputError `length-mismatch` for another shape, `out-of-range`, `bad-option`
 * @example
 * mcnemarTest({ data: [50, 2, 8, 40], rows: 2, cols: 2 }).pValue; // 0.109375
 * @see statsmodels.stats.contingency_tables.mcnemar, whose asymptotic p-value is 0 where they never disagree
 */
export function mcnemarTest(table: Matrix, options: McnemarOptions = {}): MethodTestResult {
  const { method = "exact", correction = true } = options;
  requireOption("mcnemarTest", "method", method, ["exact", "asymptotic"]);
  const [, b, c] = readTwoByTwo("mcnemarTest", table);
  if (method === "exact") {
    const statistic = Math.min(b, c);
    return { statistic, pValue: Math.min(1, 2 * binomial.cdf(statistic, b + c, 0.5)), method };
  }
  if (b + c === 0) return { statistic: Number.NaN, pValue: Number.NaN, method };
  const statistic = (Math.abs(b - c) - (correction ? 1 : 0)) ** 2 / (b + c);
  return { statistic, pValue: chiSquare.sf(statistic, 1), method };
}
