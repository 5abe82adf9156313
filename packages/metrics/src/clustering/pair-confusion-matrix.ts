import type { Matrix } from "@productizeml/stats";
import { contingency } from "../internal/contingency.ts";
import { pairCounts } from "../internal/pair-counts.ts";
import type { Labels } from "../labels.ts";

/**
 * Ordered pairs of rows, by whether each clustering puts them in one group.
 *
 * @param labelsTrue - true group of each row, length `n`
 * @param labelsPred - found group of each row, length `n`; the names of groups do not matter
 * @returns 2 x 2 counts: row 1 where the truth puts both together, column 1 where the prediction does
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`
 * @example
 * pairConfusionMatrix([0, 0, 1, 1], [0, 0, 1, 2]); // { "data": [8, 0, 2, 2], "rows": 2, "cols": 2 }
 * @see sklearn.metrics.cluster.pair_confusion_matrix
 */
export function pairConfusionMatrix(labelsTrue: Labels, labelsPred: Labels): Matrix<Float64Array> {
  const pairs = pairCounts(contingency("pairConfusionMatrix", labelsTrue, labelsPred));
  const { apart, onlyPredicted, onlyTrue, together } = pairs;
  return { data: Float64Array.of(apart, onlyPredicted, onlyTrue, together), rows: 2, cols: 2 };
}
