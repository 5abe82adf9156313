import { InvalidInputError, type Matrix, requireInteger } from "@productizeml/stats";
import { readClasses } from "../internal/binary.ts";
import { meanOfRows } from "../internal/mean-of-rows.ts";
import { checkFinite, readFloats } from "../internal/numbers.ts";
import { readScoreMatrix } from "../internal/one-vs-rest.ts";
import { checkedClasses, classIndices } from "../internal/probabilities.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link topKAccuracy}. */
export interface TopKAccuracyOptions extends WeightOption {
  /**
   * How many of the highest scores count as predicted.
   *
   * @defaultValue `2`
   */
  readonly k?: number;
  /**
   * All classes, sorted, as the columns of `yScore` stand; needed when `yTrue` lacks one.
   *
   * @defaultValue the labels of `yTrue`, sorted
   */
  readonly labels?: readonly ClassLabel[];
}

/**
 * Share of rows whose true class is among the `k` with the highest scores. Of tied classes the greater label comes first.
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - matrix of `n` rows, one column for each class in sorted order; for two classes one score of the greater, which is predicted above
 * 0.5 where all scores lie in `[0, 1]`, else above 0
 * @param options - `k`, classes, weights
 * @returns share in `[0, 1]`, higher is better; 1 for `k` of at least the number of classes
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `out-of-range` for `k`;
 * `unknown-label`, `bad-option` for `labels`
 * @example
 * const yScore = { data: [0.5, 0.2, 0.3, 0.3, 0.4, 0.3, 0.2, 0.4, 0.4, 0.7, 0.2, 0.1], rows: 4, cols: 3 };
 * topKAccuracy([0, 1, 2, 2], yScore); // 0.75
 * @see sklearn.metrics.top_k_accuracy_score
 */
export function topKAccuracy(
  yTrue: Labels,
  yScore: Numbers | Matrix,
  options: TopKAccuracyOptions = {},
): number {
  const caller = "topKAccuracy";
  const { k = 2 } = options;
  requireInteger(caller, "k", k, 1);
  const targets = readClasses(caller, yTrue);
  const classes = checkedClasses(caller, targets, options.labels);
  if (classes.length < 2) {
    throw new InvalidInputError("bad-option", `${caller} requires labels of at least 2 classes, got 1`);
  }
  const weight = weights(caller, options.sampleWeight, targets.n);
  const index = classIndices(targets, classes);
  if (classes.length === 2 && !("cols" in yScore)) {
    const score = readFloats(caller, "yScore", yScore, targets.n);
    checkFinite(caller, "yScore", score);
    const edge = score.every((each) => each >= 0 && each <= 1) ? 0.5 : 0;
    const predicted = (row: number) => (score[row] > edge ? 1 : 0);
    return meanOfRows(targets.n, weight, (row) => (k >= 2 || predicted(row) === index[row] ? 1 : 0));
  }
  const scores = readScoreMatrix(caller, "yScore", yScore, targets.n, classes.length);
  return meanOfRows(targets.n, weight, (row) => (rankOf(scores, row, index[row]) < k ? 1 : 0));
}

/** Number of classes of the row that come before the given one. */
function rankOf({ data, cols }: Matrix<Float64Array>, row: number, column: number): number {
  const start = row * cols;
  const score = data[start + column];
  let before = 0;
  for (let j = 0; j < cols; j++) {
    if (data[start + j] > score || (j > column && data[start + j] === score)) before++;
  }
  return before;
}
