import { chiSquare, type Matrix, rankData } from "@productizeml/stats";
import { readComplete } from "../internal/agreement/read-complete.ts";

/** What {@link kendallW} finds. */
export interface KendallWResult {
  /** Coefficient of concordance in `[0, 1]`. */
  readonly value: number;
  /** Friedman's statistic, the coefficient times raters times one less than units. */
  readonly statistic: number;
  /** p-value of the hypothesis that the raters rank independently. */
  readonly pValue: number;
  /** Degrees of freedom of the statistic: one less than units. */
  readonly df: number;
}

/**
 * How much several raters agree in the order that they put units in (Kendall's coefficient of concordance), corrected for ties.
 *
 * @param ratings - one row for each unit, one column for each rater, none missing; at least 2 of both
 * @returns coefficient in `[0, 1]`, 1 when all raters have the same order, with its chi-squared test; `NaN` when every rater ties all units
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `too-few-values`, `not-finite`
 * @example
 * kendallW({ data: [1, 1, 2, 2, 3, 1, 3, 2, 3, 4, 4, 4], rows: 4, cols: 3 }).value; // 0.7777777777777778
 * @see pingouin.friedman; Kendall and Babington Smith 1939, https://doi.org/10.1214/aoms/1177732186
 */
export function kendallW(ratings: Matrix): KendallWResult {
  const { data, rows: n, cols: k } = readComplete("kendallW", ratings);
  const excess = new Float64Array(n);
  let own = 0;
  for (let j = 0; j < k; j++) {
    const ranks = rankData(Float64Array.from({ length: n }, (_, i) => data[i * k + j]));
    for (let i = 0; i < n; i++) {
      const deviation = ranks[i] - (n + 1) / 2;
      excess[i] += deviation;
      own += deviation ** 2;
    }
  }
  // The squares that the raters' sums would have if all had one order, ties included.
  const value = excess.reduce((sum, each) => sum + each ** 2, 0) / (k * own);
  const statistic = k * (n - 1) * value;
  return { value, statistic, pValue: chiSquare.sf(statistic, n - 1), df: n - 1 };
}
