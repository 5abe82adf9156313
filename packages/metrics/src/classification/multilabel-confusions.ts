import type { Matrix } from "@productizeml/stats";
import { readPredictedLabels } from "../internal/label-pairs.ts";
import { type WeightOption, weights } from "../weights.ts";
import type { ClassConfusion } from "./multilabel-confusion-matrix.ts";

/** Options of {@link multilabelConfusions}. */
export interface MultilabelConfusionsOptions extends WeightOption {
  /**
   * What is counted: the rows of every label, or the labels of every row.
   *
   * @defaultValue `"label"`
   */
  readonly by?: "label" | "row";
}

/**
 * The four counts of every label, or of every row, where rows may have several labels.
 *
 * @param yTrue - matrix of `n` rows and one column for each label: 1 where the row has it, else 0
 * @param yPred - predicted labels, of the same shape
 * @param options - by label or by row, weights
 * @returns four counts for each label (or row), `label` being its column (or row)
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column` for cells other than 0 and 1, `not-finite`, `bad-weights`
 * @example
 * const yTrue = { data: [1, 0, 1, 0, 1, 1], rows: 2, cols: 3 };
 * const counts = multilabelConfusions(yTrue, { data: [1, 0, 1, 0, 1, 0], rows: 2, cols: 3 });
 * counts[2]; // { "label": 2, "trueNegatives": 0, "falsePositives": 0, "falseNegatives": 1, "truePositives": 1 }
 * @see sklearn.metrics.multilabel_confusion_matrix on label indicators
 */
export function multilabelConfusions(
  yTrue: Matrix,
  yPred: Matrix,
  options: MultilabelConfusionsOptions = {},
): ClassConfusion[] {
  const caller = "multilabelConfusions";
  const { truth, predicted } = readPredictedLabels(caller, yTrue, yPred);
  const { rows, cols } = truth;
  const weight = weights(caller, options.sampleWeight, rows);
  const byRow = options.by === "row";
  // By 2 true + predicted: neither, predicted alone, true alone, both.
  const counts = Array.from({ length: byRow ? rows : cols }, () => new Float64Array(4));
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) {
      const cell = i * cols + j;
      counts[byRow ? i : j][2 * truth.data[cell] + predicted.data[cell]] += weight ? weight[i] : 1;
    }
  }
  return counts.map(([trueNegatives, falsePositives, falseNegatives, truePositives], label) => ({
    label,
    trueNegatives,
    falsePositives,
    falseNegatives,
    truePositives,
  }));
}
