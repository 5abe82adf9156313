import type { Matrix } from "@productizeml/stats";
import { forEachRank } from "../internal/label-ranks.ts";
import { meanOfRows } from "../internal/mean-of-rows.ts";
import { rowSorter, type SortedRow } from "../internal/row-sorter.ts";
import { checkSeveral, readLabelRows } from "../internal/score-rows.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link labelRankingLoss}. */
export interface LabelRankingLossOptions extends WeightOption {}

/**
 * Share of the pairs of a true and a false label of a row in which the true one does not score higher, on average.
 *
 * @param yTrue - 1 where the row has the column's label, else 0; matrix of `n` rows
 * @param yScore - scores, of the same shape
 * @param options - weights
 * @returns share in `[0, 1]`, lower is better; a row with no label or all of them counts 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `too-few-values`, `not-finite`, `bad-weights`; `bad-column` for other values than 0 and 1
 * @example
 * const yTrue = { data: [1, 0, 0, 0, 0, 1], rows: 2, cols: 3 };
 * labelRankingLoss(yTrue, { data: [0.75, 0.5, 1, 1, 0.2, 0.1], rows: 2, cols: 3 }); // 0.75
 * @see sklearn.metrics.label_ranking_loss
 */
export function labelRankingLoss(
  yTrue: Matrix,
  yScore: Matrix,
  options: LabelRankingLossOptions = {},
): number {
  const read = readLabelRows("labelRankingLoss", yTrue, yScore, options);
  checkSeveral("labelRankingLoss", "labels", read);
  const { truth, score, rows, cols, weight } = read;
  const sorted = rowSorter(cols);
  return meanOfRows(rows, weight, (row) => lossOf(sorted(score, truth, row * cols)));
}

function lossOf(row: SortedRow): number {
  let misplaced = 0;
  let labels = 0;
  forEachRank(row, (rank) => {
    misplaced += rank.labels * (rank.above - rank.labelsAbove);
    labels = rank.labelsAbove;
  });
  const pairs = labels * (row.scores.length - labels);
  return pairs === 0 ? 0 : misplaced / pairs;
}
