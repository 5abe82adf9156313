import { type Matrix, requireOption } from "@productizeml/stats";
import { cellsOf, columnOf, readLabelPairs, rowOf } from "../internal/label-pairs.ts";
import { meanOf } from "../internal/mean-of.ts";
import type { Metric } from "../metric.ts";
import type { Undefined, UndefinedOption } from "../undefined.ts";
import { type WeightOption, weights } from "../weights.ts";

/** How the scores of labels, one for each column, become one. */
export type LabelAverage = "micro" | "macro" | "weighted" | "samples";

/** Options of {@link multilabel}. */
export interface MultilabelOptions extends WeightOption, UndefinedOption {
  /**
   * `micro` scores all cells as one column; `macro` is the plain mean over labels, `weighted` their mean by number of true rows, `samples`
   * the mean over rows of each row's own score; `null` gives every label its own.
   */
  readonly average: LabelAverage | null;
  /**
   * Whether labels, or rows, whose score is `NaN` are left out of the mean, as scikit-learn does for precision and its kin with
   * `zero_division=nan`; else the mean is `NaN` too, as for `rocAuc` there.
   *
   * @defaultValue `false`
   */
  readonly skipUndefined?: boolean;
}

const AVERAGES: readonly (LabelAverage | null)[] = ["micro", "macro", "weighted", "samples", null];

/**
 * Any metric of two classes on rows that may have several labels, one score for each label.
 *
 * @param metric - a metric of two classes, such as `f1` or `rocAuc`
 * @param yTrue - matrix of `n` rows and one column for each label: 1 where the row has it, else 0
 * @param yScore - predictions (0 and 1) or scores, of the same shape
 * @param options - `average: null` and weights
 * @returns one score for each label
 */
export function multilabel(
  metric: Metric<Int32Array, Int32Array | Float64Array>,
  yTrue: Matrix,
  yScore: Matrix,
  options: MultilabelOptions & { readonly average: null },
): Float64Array;
/**
 * Any metric of two classes on rows that may have several labels.
 *
 * @param metric - a metric of two classes, such as `precision`, `recall`, `f1`, `jaccard`, `hammingLoss`, `rocAuc`, `averagePrecision`,
 * `logLoss`, or your own
 * @param yTrue - matrix of `n` rows and one column for each label: 1 where the row has it, else 0
 * @param yScore - predictions (0 and 1) or scores, of the same shape
 * @param options - how labels are averaged, weights of rows
 * @returns the metric's average; `NaN` where a score is and `skipUndefined` is not set
 * @throws InvalidInputError what the metric throws; `length-mismatch`, `empty-input`, `bad-column` for cells of `yTrue` other than 0 and 1,
 * `not-finite`, `bad-weights`, `bad-option`
 * @example
 * const yTrue = { data: [1, 0, 1, 0, 1, 1], rows: 2, cols: 3 };
 * const yPred = { data: [1, 0, 0, 0, 1, 0], rows: 2, cols: 3 };
 * multilabel(f1, yTrue, yPred, { average: "micro" }); // 0.6666666666666666
 * multilabel(f1, yTrue, yPred, { average: "samples" }); // 0.6666666666666666
 * Array.from(multilabel(f1, yTrue, yPred, { average: null })); // [1, 1, 0]
 * @see sklearn.metrics.f1_score and others on label indicators
 */
export function multilabel(
  metric: Metric<Int32Array, Int32Array | Float64Array>,
  yTrue: Matrix,
  yScore: Matrix,
  options: MultilabelOptions & { readonly average: LabelAverage },
): number;
export function multilabel(
  metric: Metric<Int32Array, Int32Array | Float64Array>,
  yTrue: Matrix,
  yScore: Matrix,
  options: MultilabelOptions,
): number | Float64Array {
  const { average, onUndefined, skipUndefined = false } = options;
  requireOption("multilabel", "average", average as LabelAverage, AVERAGES as readonly LabelAverage[]);
  const { truth, score } = readLabelPairs("multilabel", yTrue, yScore);
  const weight = weights("multilabel", options.sampleWeight, truth.rows);
  const told = (label: number | null) =>
    onUndefined === undefined
      ? {}
      : { onUndefined: (what: Undefined) => onUndefined(label === null ? what : { ...what, label }) };
  const ofRows = weight ? { sampleWeight: weight } : {};
  if (average === "micro") {
    const repeated = weight ? { sampleWeight: cellsOf(weight, truth.cols) } : {};
    return metric(truth.data, score.data, { ...repeated, ...told(null) });
  }
  if (average === "samples") {
    const scores = Float64Array.from({ length: truth.rows }, (_, row) =>
      metric(rowOf(truth, row), rowOf(score, row), told(null)),
    );
    return meanOf(scores, weight, skipUndefined);
  }
  const scores = Float64Array.from({ length: truth.cols }, (_, label) =>
    metric(columnOf(truth, label), columnOf(score, label), { ...ofRows, ...told(label) }),
  );
  if (average === null) return scores;
  return meanOf(scores, average === "weighted" ? prevalences(truth, weight) : null, skipUndefined);
}

/** Weight of the rows that have each label. */
function prevalences({ data, rows, cols }: Matrix<Int32Array>, weight: Float64Array | null): Float64Array {
  const sums = new Float64Array(cols);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) sums[j] += data[i * cols + j] * (weight ? weight[i] : 1);
  }
  return sums;
}
