import { InvalidInputError, type Matrix, requireInteger } from "@productizeml/stats";
import { cumulativeDiscounts, orderedGain, tiedGain } from "../internal/cumulative-gain.ts";
import { meanOfRows } from "../internal/mean-of-rows.ts";
import { rowSorter } from "../internal/row-sorter.ts";
import { checkSeveral, readScoreRows } from "../internal/score-rows.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link dcg}. */
export interface DcgOptions extends WeightOption {
  /**
   * How many of the highest scores count.
   *
   * @defaultValue all
   */
  readonly k?: number;
  /**
   * Base of the logarithm that divides the gains; the smaller, the more the first ranks count.
   *
   * @defaultValue `2`
   */
  readonly logBase?: number;
  /**
   * Ranks tied documents in their given order, rather than letting them share their ranks; faster, but only fair without ties.
   *
   * @defaultValue `false`
   */
  readonly ignoreTies?: boolean;
}

/**
 * Discounted cumulative gain: the relevances in the order of the scores, each divided by the logarithm of its rank plus 1.
 *
 * @param yTrue - relevance, matrix of one row for each query and one column for each document
 * @param yScore - scores, of the same shape
 * @param options - `k`, `logBase`, `ignoreTies`, weights of queries
 * @returns mean gain over the queries, in `[0, ∞)` for relevances that are not negative, higher is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `too-few-values`, `not-finite`, `bad-weights`; `out-of-range` for `k` or `logBase`
 * @example
 * const yTrue = { data: [10, 0, 0, 1, 5], rows: 1, cols: 5 };
 * dcg(yTrue, { data: [0.1, 0.2, 0.3, 4, 70], rows: 1, cols: 5 }); // 9.499457825916874
 * @see sklearn.metrics.dcg_score
 */
export function dcg(yTrue: Matrix, yScore: Matrix, options: DcgOptions = {}): number {
  const { k, logBase = 2 } = options;
  if (k !== undefined) requireInteger("dcg", "k", k, 1);
  if (!(logBase > 0)) {
    throw new InvalidInputError("out-of-range", `dcg requires logBase above 0, got ${logBase}`);
  }
  const read = readScoreRows("dcg", yTrue, yScore, options);
  checkSeveral("dcg", "documents", read);
  const { truth, score, rows, cols, weight } = read;
  const discounts = cumulativeDiscounts(cols, k ?? cols, logBase);
  const gain = options.ignoreTies === true ? orderedGain : tiedGain;
  const sorted = rowSorter(cols);
  return meanOfRows(rows, weight, (row) => gain(sorted(score, truth, row * cols), discounts));
}
