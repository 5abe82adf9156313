import { chiSquare } from "../distributions/chi-square.ts";
import { countLabels } from "../internal/count-labels.ts";
import { expectedCounts } from "../internal/expected-counts.ts";
import type { Matrix } from "../matrix.ts";
import { requireLength } from "../require.ts";
import { type Column, columnLength, type Label } from "../table.ts";

/** Options of {@link chiSquareTest} and {@link chiSquareContingency}. */
export interface ChiSquareOptions {
  /**
   * Whether to apply Yates' correction for continuity where there is one degree of freedom.
   *
   * @defaultValue true
   */
  readonly correction?: boolean;
}

/** What {@link chiSquareContingency} found. */
export interface ChiSquareResult {
  /** Pearson's chi-square statistic, at least 0. */
  readonly statistic: number;
  /** Probability of a statistic at least as large when rows and columns are independent. */
  readonly pValue: number;
  /** Degrees of freedom. */
  readonly df: number;
  /** Expected counts, as many rows and columns as the table. */
  readonly expected: Matrix<Float64Array>;
}

/** What {@link chiSquareTest} found. */
export interface ChiSquareTestResult extends ChiSquareResult {
  /** The distinct labels, in order of first appearance: the columns of `expected`. */
  readonly categories: readonly Label[];
}

/**
 * Chi-square test of homogeneity: whether two samples of labels have one distribution over their categories. The table
 * has one row for each sample and one column for each label that occurs in either.
 *
 * @param reference - labels, at least one; `null` is a category like any other
 * @param current - labels, at least one
 * @param options - correction for continuity
 * @returns statistic, p-value, degrees of freedom, expected counts and categories
 * @throws InvalidInputError `empty-input`
 * @example
 * chiSquareTest(["a", "a", "b", "b"], ["a", "b", "b", "b"]).df; // 1
 * @see scipy.stats.chi2_contingency on the 2 x K table of counts
 */
export function chiSquareTest(
  reference: Column,
  current: Column,
  options: ChiSquareOptions = {},
): ChiSquareTestResult {
  requireLength("chiSquareTest", "reference", { length: columnLength(reference) });
  requireLength("chiSquareTest", "current", { length: columnLength(current) });
  const { categories, counts } = countLabels(reference, current);
  const table = { data: counts, rows: 2, cols: categories.length };
  return { ...chiSquareContingency(table, options), categories };
}

/**
 * Chi-square test of independence of the rows and columns of a table of counts.
 *
 * @param observed - counts of at least 0; every row and every column needs a positive one
 * @param options - correction for continuity
 * @returns statistic, p-value, degrees of freedom and expected counts; a table of one row or column has statistic 0 and
 *   p-value 1
 * @throws InvalidInputError `length-mismatch`; `empty-input`; `out-of-range` for counts that are negative or not finite,
 *   and for a row or column of zeros
 * @example
 * chiSquareContingency({ data: [10, 20, 20, 20], rows: 2, cols: 2 }).pValue; // 0.24997605752048838
 * @see scipy.stats.chi2_contingency
 */
export function chiSquareContingency(observed: Matrix, options: ChiSquareOptions = {}): ChiSquareResult {
  const expected = expectedCounts("chiSquareContingency", observed);
  const { data, rows, cols } = observed;
  const df = (rows - 1) * (cols - 1);
  if (df === 0) return { statistic: 0, pValue: 1, df, expected };
  const slack = (options.correction ?? true) && df === 1 ? 0.5 : 0;
  let statistic = 0;
  for (let i = 0; i < data.length; i++) {
    const gap = Math.abs(data[i]! - expected.data[i]!);
    const excess = gap - Math.min(slack, gap);
    statistic += (excess * excess) / expected.data[i]!;
  }
  return { statistic, pValue: chiSquare.sf(statistic, df), df, expected };
}
