import type { Matrix } from "@productizeml/stats";
import { forEachRank } from "../internal/label-ranks.ts";
import { meanOfRows } from "../internal/mean-of-rows.ts";
import { rowSorter, type SortedRow } from "../internal/row-sorter.ts";
import { readLabelRows } from "../internal/score-rows.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link labelRankingAveragePrecision}. */
export interface LabelRankingAveragePrecisionOptions extends WeightOption {}

/**
 * For each true label of a row, the share of the labels ranked at least as high that are true too, on average.
 *
 * @param yTrue - 1 where the row has the column's label, else 0; matrix of `n` rows
 * @param yScore - scores, of the same shape
 * @param options - weights
 * @returns score in `(0, 1]`, higher is better; a row with no label or all of them counts 1
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `bad-column` for other values than 0 and 1
 * @example
 * const yTrue = { data: [1, 0, 0, 0, 0, 1], rows: 2, cols: 3 };
 * labelRankingAveragePrecision(yTrue, { data: [0.75, 0.5, 1, 1, 0.2, 0.1], rows: 2, cols: 3 }); // 0.41666666666666663
 * @see sklearn.metrics.label_ranking_average_precision_score
 */
export function labelRankingAveragePrecision(
  yTrue: Matrix,
  yScore: Matrix,
  options: LabelRankingAveragePrecisionOptions = {},
): number {
  const { truth, score, rows, cols, weight } = readLabelRows(
    "labelRankingAveragePrecision",
    yTrue,
    yScore,
    options,
  );
  const sorted = rowSorter(cols);
  return meanOfRows(rows, weight, (row) => precisionOf(sorted(score, truth, row * cols)));
}

function precisionOf(row: SortedRow): number {
  let sum = 0;
  let found = 0;
  forEachRank(row, ({ labels, above, labelsAbove }) => {
    sum += labels * (labelsAbove / above);
    found = labelsAbove;
  });
  return found === 0 ? 1 : sum / found;
}
