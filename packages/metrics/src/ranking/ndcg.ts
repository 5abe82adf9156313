import { InvalidInputError, type Matrix, requireInteger } from "@productizeml/stats";
import { cumulativeDiscounts, orderedGain, tiedGain } from "../internal/cumulative-gain.ts";
import { idealGain } from "../internal/ideal-gain.ts";
import { meanOfRows } from "../internal/mean-of-rows.ts";
import { rowSorter } from "../internal/row-sorter.ts";
import { checkSeveral, readScoreRows } from "../internal/score-rows.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link ndcg}. */
export interface NdcgOptions extends WeightOption {
  /**
   * How many of the highest scores count.
   *
   * @defaultValue all
   */
  readonly k?: number;
  /**
   * Ranks tied documents in their given order, rather than letting them share their ranks; faster, but only fair without ties.
   *
   * @defaultValue `false`
   */
  readonly ignoreTies?: boolean;
}

/**
 * Discounted cumulative gain as a share of what the best order would gain; the gain of a document is its relevance.
 *
 * @param yTrue - relevance, none negative, matrix of one row for each query and one column for each document
 * @param yScore - scores, of the same shape
 * @param options - `k`, `ignoreTies`, weights of queries
 * @returns mean share over the queries, in `[0, 1]`, higher is better; a query without relevant documents counts 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `too-few-values`, `not-finite`, `bad-weights`; `out-of-range` for `k` or a negative relevance
 * @example
 * const yTrue = { data: [10, 0, 0, 1, 5], rows: 1, cols: 5 };
 * ndcg(yTrue, { data: [0.1, 0.2, 0.3, 4, 70], rows: 1, cols: 5 }); // 0.6956940443813076
 * @see sklearn.metrics.ndcg_score; Järvelin and Kekäläinen 2002, https://doi.org/10.1145/582415.582418
 */
export function ndcg(yTrue: Matrix, yScore: Matrix, options: NdcgOptions = {}): number {
  const { k } = options;
  if (k !== undefined) requireInteger("ndcg", "k", k, 1);
  const read = readScoreRows("ndcg", yTrue, yScore, options);
  checkSeveral("ndcg", "documents", read);
  const { truth, score, rows, cols, weight } = read;
  checkRelevance(truth, cols);
  const discounts = cumulativeDiscounts(cols, k ?? cols, 2);
  const gain = options.ignoreTies === true ? orderedGain : tiedGain;
  const sorted = rowSorter(cols);
  const ideal = idealGain(truth, cols, discounts);
  return meanOfRows(rows, weight, (row) => {
    const best = ideal(row * cols);
    return best === 0 ? 0 : gain(sorted(score, truth, row * cols), discounts) / best;
  });
}

function checkRelevance(truth: Float64Array, cols: number): void {
  for (let cell = 0; cell < truth.length; cell++) {
    if (truth[cell] < 0) {
      throw new InvalidInputError(
        "out-of-range",
        `ndcg requires relevances of at least 0, got a negative one at row ${Math.floor(cell / cols)}`,
      );
    }
  }
}
