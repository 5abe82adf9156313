import { InvalidInputError, type Matrix } from "@productizeml/stats";
import { countPairs, countSmallPairs, SMALL } from "../internal/count-pairs.ts";
import { labelOf } from "../internal/label-column.ts";
import { labelKey, positionsAmong } from "../internal/label-key.ts";
import { densePair, type LabelPair, readPair } from "../internal/pair.ts";
import { presentLabels } from "../internal/tally.ts";
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
export interface ConfusionMatrix {
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
): ConfusionMatrix {
  const pair = readPair("confusionMatrix", yTrue, yPred);
  const weight = weights("confusionMatrix", options.sampleWeight, pair.actual.length);
  const all = countAll(pair, options.labels, weight);
  if (options.normalize !== undefined) normalize(all.matrix, options.normalize);
  return all;
}

function countAll(
  pair: LabelPair,
  labels: readonly ClassLabel[] | undefined,
  weight: Float64Array | null,
): ConfusionMatrix {
  const small = weight ? null : countSmallPairs(pair.actual, pair.predicted);
  if (small) return fromSmall(pair, small, labels);
  const dense = densePair(pair);
  const chosen = labels ?? dense.categories;
  const position = positionsAmong(chosen, dense.categories);
  const rowOf = dense.actual.map((code) => position[code]);
  const columnOf = dense.predicted.map((code) => position[code]);
  if (labels) checkLabels(labels, (index) => rowOf.includes(index));
  const data = countPairs(rowOf, columnOf, chosen.length, weight);
  return result(chosen, data, labels ? droppedWeight(rowOf, columnOf, weight) : 0);
}

function droppedWeight(rowOf: Int32Array, columnOf: Int32Array, weight: Float64Array | null): number {
  let dropped = 0;
  for (let i = 0; i < rowOf.length; i++) {
    if (rowOf[i] < 0 || columnOf[i] < 0) dropped += weight ? weight[i] : 1;
  }
  return dropped;
}

function fromSmall(
  pair: LabelPair,
  counts: Int32Array,
  labels: readonly ClassLabel[] | undefined,
): ConfusionMatrix {
  const present = presentLabels(counts);
  const categories = present.map((label) => labelOf(pair.kind, pair.categories, label));
  const chosen = labels ?? categories;
  const position = positionsAmong(chosen, categories);
  const data = new Float64Array(chosen.length ** 2);
  const inTrue = new Set<number>();
  let dropped = 0;
  present.forEach((a, i) => {
    present.forEach((b, j) => {
      const count = counts[a * SMALL + b];
      if (count > 0) inTrue.add(position[i]);
      if (position[i] < 0 || position[j] < 0) dropped += count;
      else data[position[i] * chosen.length + position[j]] = count;
    });
  });
  if (labels) checkLabels(labels, (index) => inTrue.has(index));
  return result(chosen, data, dropped);
}

function checkLabels(labels: readonly ClassLabel[], occurs: (index: number) => boolean): void {
  const problem =
    new Set(labels.map(labelKey)).size < labels.length
      ? "a label twice"
      : labels.some((_, index) => occurs(index))
        ? null
        : `labels ${labels.join(", ") || "(none)"}`;
  if (problem !== null) {
    throw new InvalidInputError(
      "bad-option",
      `confusionMatrix requires distinct labels of which at least one is in yTrue, got ${problem}`,
    );
  }
}

function result(labels: readonly ClassLabel[], data: Float64Array, dropped: number): ConfusionMatrix {
  return { labels: [...labels], matrix: { data, rows: labels.length, cols: labels.length }, dropped };
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
