import type { Matrix } from "@productizeml/stats";
import { readPredictedLabels } from "../internal/label-pairs.ts";
import { meanOfRows } from "../internal/mean-of-rows.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link multilabelAccuracy}. */
export interface MultilabelAccuracyOptions extends WeightOption {}

/**
 * Share of rows for which every label is predicted rightly (subset accuracy).
 *
 * @param yTrue - matrix of `n` rows and one column for each label: 1 where the row has it, else 0
 * @param yPred - predicted labels, of the same shape
 * @param options - weights
 * @returns share in `[0, 1]`, higher is better; 1 less it is the zero-one loss
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column` for cells other than 0 and 1, `not-finite`, `bad-weights`
 * @example
 * const yTrue = { data: [1, 0, 1, 0, 1, 1], rows: 2, cols: 3 };
 * multilabelAccuracy(yTrue, { data: [1, 0, 1, 0, 1, 0], rows: 2, cols: 3 }); // 0.5
 * @see sklearn.metrics.accuracy_score, sklearn.metrics.zero_one_loss on label indicators
 */
export function multilabelAccuracy(
  yTrue: Matrix,
  yPred: Matrix,
  options: MultilabelAccuracyOptions = {},
): number {
  const { truth, predicted } = readPredictedLabels("multilabelAccuracy", yTrue, yPred);
  const { rows, cols } = truth;
  const weight = weights("multilabelAccuracy", options.sampleWeight, rows);
  return meanOfRows(rows, weight, (row) => {
    for (let cell = row * cols; cell < (row + 1) * cols; cell++) {
      if (truth.data[cell] !== predicted.data[cell]) return 0;
    }
    return 1;
  });
}
