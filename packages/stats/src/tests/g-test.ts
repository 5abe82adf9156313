import { chiSquare } from "../distributions/chi-square.ts";
import { countLabels } from "../internal/count-labels.ts";
import { expectedCounts } from "../internal/expected-counts.ts";
import type { Matrix } from "../matrix.ts";
import { requireLength } from "../require.ts";
import { type Column, columnLength } from "../table.ts";
import type { ChiSquareOptions, ChiSquareResult, ChiSquareTestResult } from "./chi-square-test.ts";

/**
 * G test of homogeneity: {@link chiSquareTest} by the ratio of likelihoods, better where counts are few.
 *
 * @param reference - labels, at least one; `null` is a category like any other
 * @param current - labels, at least one
 * @param options - correction for continuity
 * @returns statistic, p-value, degrees of freedom, expected counts and categories
 * @throws InvalidInputError `empty-input`
 * @example
 * gTest(["a", "a", "b", "b"], ["a", "b", "a", "b"]).pValue; // 1
 * @see scipy.stats.chi2_contingency with `lambda_="log-likelihood"` on the 2 x K table of counts
 */
export function gTest(
  reference: Column,
  current: Column,
  options: ChiSquareOptions = {},
): ChiSquareTestResult {
  requireLength("gTest", "reference", { length: columnLength(reference) });
  requireLength("gTest", "current", { length: columnLength(current) });
  const { categories, counts } = countLabels(reference, current);
  return { ...gContingency({ data: counts, rows: 2, cols: categories.length }, options), categories };
}

/**
 * G test of independence of the rows and columns of a table of counts.
 *
 * @param observed - counts of at least 0; every row and every column needs a positive one
 * @param options - correction for continuity
 * @returns statistic, p-value, degrees of freedom and expected counts; a table of one row or column has statistic 0 and
 *   p-value 1
 * @throws InvalidInputError `length-mismatch`; `empty-input`; `out-of-range` for counts that are negative or not finite,
 *   and for a row or column of zeros
 * @example
 * gContingency({ data: [10, 20, 20, 20], rows: 2, cols: 2 }).pValue; // 0.2481720824441964
 * @see scipy.stats.chi2_contingency with `lambda_="log-likelihood"`
 */
export function gContingency(observed: Matrix, options: ChiSquareOptions = {}): ChiSquareResult {
  const expected = expectedCounts("gContingency", observed);
  const { data, rows, cols } = observed;
  const df = (rows - 1) * (cols - 1);
  if (df === 0) return { statistic: 0, pValue: 1, df, expected };
  const slack = (options.correction ?? true) && df === 1 ? 0.5 : 0;
  let sum = 0;
  for (let i = 0; i < data.length; i++) {
    const gap = expected.data[i]! - data[i]!;
    const count = data[i]! + Math.sign(gap) * Math.min(slack, Math.abs(gap));
    if (count > 0) sum += count * Math.log(count / expected.data[i]!);
  }
  const statistic = Math.max(0, 2 * sum);
  return { statistic, pValue: chiSquare.sf(statistic, df), df, expected };
}
