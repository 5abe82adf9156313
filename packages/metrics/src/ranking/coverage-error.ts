import type { Matrix } from "@productizeml/stats";
import { meanOfRows } from "../internal/mean-of-rows.ts";
import { checkSeveral, readLabelRows } from "../internal/score-rows.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link coverageError}. */
export interface CoverageErrorOptions extends WeightOption {}

/**
 * How far down the ranked labels of a row one must go to meet all its true ones, on average.
 *
 * @param yTrue - 1 where the row has the column's label, else 0; matrix of `n` rows
 * @param yScore - scores, of the same shape
 * @param options - weights
 * @returns mean number of labels, in `[0, columns]`, lower is better, at best the mean number of true labels; a row without labels counts 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `too-few-values`, `not-finite`, `bad-weights`; `bad-column` for other values than 0 and 1
 * @example
 * const yTrue = { data: [1, 0, 0, 0, 1, 1], rows: 2, cols: 3 };
 * coverageError(yTrue, { data: [1, 0, 0, 0, 1, 1], rows: 2, cols: 3 }); // 1.5
 * @see sklearn.metrics.coverage_error
 */
export function coverageError(yTrue: Matrix, yScore: Matrix, options: CoverageErrorOptions = {}): number {
  const read = readLabelRows("coverageError", yTrue, yScore, options);
  checkSeveral("coverageError", "labels", read);
  const { truth, score, rows, cols, weight } = read;
  return meanOfRows(rows, weight, (row) => coverage(truth, score, row * cols, (row + 1) * cols));
}

/** Columns that score at least as high as the row's lowest true label. */
function coverage(truth: Float64Array, score: Float64Array, start: number, end: number): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (let cell = start; cell < end; cell++) if (truth[cell] === 1) lowest = Math.min(lowest, score[cell]);
  let above = 0;
  for (let cell = start; cell < end; cell++) above += score[cell] >= lowest ? 1 : 0;
  return above;
}
