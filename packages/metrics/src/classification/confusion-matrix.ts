import type { Matrix } from "@productizeml/stats";
import { countConfusion } from "../internal/confusion.ts";
import { readPair } from "../internal/pair.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link confusionMatrix}. */
export interface ConfusionMatrixOptions extends WeightOption {
  /**
   * The classes to count, in the order of rows and columns. Rows of data with another label are left out and counted in `dropped`.
   *
   * @defaultValue every label of either column, sorted
   */
  readonly labels?: readonly ClassLabel[];
  /**
   * What to divide by: the true class's total, the predicted class's, or all; a class without rows gives 0.
   *
   * @defaultValue counts are returned as they are
   */
  readonly normalize?: "true" | "pred" | "all";
}

/** How often each class was predicted as each. */
export interface Confusion {
  /** The classes, in the order of rows and columns. */
  readonly labels: readonly ClassLabel[];
  /** Row `i`, column `j`: weight of the rows of class `labels[i]` that were predicted as `labels[j]`. */
  readonly matrix: Matrix<Float64Array>;
  /** Weight of the rows left out because a label is not among `labels`. */
  readonly dropped: number;
}

/**
 * Counts how often each true class was predicted as each.
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - classes, normalization, weights
 * @returns counts (or shares in `[0, 1]` with `normalize`), one row for each true class, one column for each predicted
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `bad-option` for
 * labels that are empty, repeated, or all absent from `yTrue`
 * @example
 * const { labels, matrix } = confusionMatrix(["cat", "dog", "dog", "cat"], ["cat", "dog", "cat", "cat"]);
 * labels; // ["cat", "dog"]
 * Array.from(matrix.data); // [2, 0, 1, 1]
 * @see sklearn.metrics.confusion_matrix
 */
export function confusionMatrix(
  yTrue: Labels,
  yPred: Labels,
  options: ConfusionMatrixOptions = {},
): Confusion {
  const pair = readPair("confusionMatrix", yTrue, yPred);
  const weight = weights("confusionMatrix", options.sampleWeight, pair.actual.length);
  const all = countConfusion("confusionMatrix", pair, options.labels, weight);
  if (options.normalize !== undefined) normalize(all.matrix, options.normalize);
  return all;
}

function normalize({ data, cols }: Matrix<Float64Array>, by: "true" | "pred" | "all"): void {
  const rowSums = new Float64Array(cols);
  const columnSums = new Float64Array(cols);
  data.forEach((count, cell) => {
    rowSums[Math.floor(cell / cols)] += count;
    columnSums[cell % cols] += count;
  });
  const total = rowSums.reduce((sum, count) => sum + count, 0);
  for (let cell = 0; cell < data.length; cell++) {
    const divisor =
      by === "true" ? rowSums[Math.floor(cell / cols)] : by === "pred" ? columnSums[cell % cols] : total;
    data[cell] = divisor === 0 ? 0 : data[cell] / divisor;
  }
}
