import { hypergeometric } from "../distributions/hypergeometric.ts";
import { readTwoByTwo } from "../internal/two-by-two.ts";
import type { Matrix } from "../matrix.ts";
import { type Alternative, readAlternative } from "./alternative.ts";
import type { TestResult } from "./test-result.ts";

/** Probabilities that differ by less than this share are taken for equal: rounding. */
const SLACK = 1e-11;

/** Options of {@link fisherExactTest}. */
export interface FisherExactOptions {
  /**
   * What counts as association: any, or an odds ratio `less` or `greater` than 1.
   *
   * @defaultValue "two-sided"
   */
  readonly alternative?: Alternative;
}

/**
 * Fisher's exact test: whether rows and columns of a 2 x 2 table of counts are independent, given its sums.
 *
 * @param table - integers of at least 0, two rows and two columns; at most 5e8 each
 * @param options - alternative
 * @returns the odds ratio of the table as statistic, infinite where a count off the diagonal is 0, and the p-value; `NaN` and
 *   1 where a row or column is empty
 * @throws InvalidInputError `length-mismatch` for another shape, `out-of-range`, `bad-option`
 * @example
 * fisherExactTest({ data: [8, 2, 1, 5], rows: 2, cols: 2 }).pValue; // 0.03496503496503495
 * @see scipy.stats.fisher_exact
 */
export function fisherExactTest(table: Matrix, options: FisherExactOptions = {}): TestResult {
  const alternative = readAlternative("fisherExactTest", options.alternative);
  const [a, b, c, d] = readTwoByTwo("fisherExactTest", table, 5e8);
  if (a + b === 0 || c + d === 0 || a + c === 0 || b + d === 0) {
    return { statistic: Number.NaN, pValue: 1 };
  }
  const statistic = b > 0 && c > 0 ? (a * d) / (b * c) : Number.POSITIVE_INFINITY;
  const urn = [a + b, c + d, a + c] as const;
  if (alternative === "less") return { statistic, pValue: hypergeometric.cdf(a, ...urn) };
  if (alternative === "greater") return { statistic, pValue: hypergeometric.sf(a - 1, ...urn) };
  return { statistic, pValue: Math.min(1, twoSided(a, ...urn)) };
}

/** Probability of all counts that are no likelier than k. */
function twoSided(k: number, white: number, black: number, drawn: number): number {
  const pmf = (x: number): number => hypergeometric.pmf(x, white, black, drawn);
  const limit = pmf(k) * (1 + SLACK);
  const mode = Math.floor(((drawn + 1) * (white + 1)) / (white + black + 2));
  if (pmf(mode) <= limit) return 1;
  const first = Math.max(0, drawn - black);
  const last = Math.min(white, drawn);
  if (k < mode) {
    const other = firstWhere(mode, last + 1, (x) => pmf(x) <= limit);
    return hypergeometric.cdf(k, white, black, drawn) + hypergeometric.sf(other - 1, white, black, drawn);
  }
  const other = firstWhere(first, mode, (x) => pmf(x) > limit);
  return hypergeometric.sf(k - 1, white, black, drawn) + hypergeometric.cdf(other - 1, white, black, drawn);
}

/** The first integer from `low` that passes, all after it passing too; `high` when none before it does. */
function firstWhere(low: number, high: number, passes: (x: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (passes(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
