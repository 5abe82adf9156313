import { InvalidInputError, type Matrix, requireWeights } from "@productizeml/stats";
import { columnOf } from "../internal/label-pairs.ts";
import { meanOf } from "../internal/mean-of.ts";
import { readMatrix } from "../internal/score-rows.ts";
import type { Metric } from "../metric.ts";
import type { UndefinedOption } from "../undefined.ts";
import { type WeightOption, weights } from "../weights.ts";

/** How the scores of outputs become one: the plain mean, their mean by the variance of the true values, or by weights. */
export type OutputAverage = "uniform" | "variance-weighted" | ArrayLike<number>;

/** Options of {@link multioutput}. */
export interface MultioutputOptions extends WeightOption, UndefinedOption {
  /**
   * How outputs are averaged: plainly, by the variance of their true values (for `r2` and its kin), or by weights of your own; `null` gives
   * every output its own score.
   *
   * @defaultValue `"uniform"`
   */
  readonly average?: OutputAverage | null;
}

/**
 * Any regression metric on several outputs for each row, one score for each output.
 *
 * @param metric - a metric of one output
 * @param yTrue - true values, matrix of `n` rows and one column for each output
 * @param yPred - predicted values, of the same shape
 * @param options - `average: null` and weights
 * @returns one score for each output
 */
export function multioutput(
  metric: Metric<Float64Array, Float64Array>,
  yTrue: Matrix,
  yPred: Matrix,
  options: MultioutputOptions & { readonly average: null },
): Float64Array;
/**
 * Any regression metric on several outputs for each row.
 *
 * @param metric - a metric of one output, such as `meanAbsoluteError` or `r2`, or your own
 * @param yTrue - true values, matrix of `n` rows and one column for each output
 * @param yPred - predicted values, of the same shape
 * @param options - how outputs are averaged, weights of rows
 * @returns the mean of the outputs' scores; `NaN` where one is
 * @throws InvalidInputError what the metric throws; `length-mismatch`, `empty-input`, `not-finite`, `bad-weights` for rows or outputs
 * @example
 * const yTrue = { data: [1, 10, 2, 30, 3, 20], rows: 3, cols: 2 };
 * const yPred = { data: [1, 12, 2, 30, 4, 20], rows: 3, cols: 2 };
 * Array.from(multioutput(r2, yTrue, yPred, { average: null })); // [0.5, 0.98]
 * multioutput(r2, yTrue, yPred); // 0.74
 * multioutput(r2, yTrue, yPred, { average: "variance-weighted" }); // 0.9752475247524752
 * @see sklearn.metrics.r2_score and others with `multioutput`
 */
export function multioutput(
  metric: Metric<Float64Array, Float64Array>,
  yTrue: Matrix,
  yPred: Matrix,
  options?: MultioutputOptions & { readonly average?: OutputAverage },
): number;
export function multioutput(
  metric: Metric<Float64Array, Float64Array>,
  yTrue: Matrix,
  yPred: Matrix,
  options: MultioutputOptions = {},
): number | Float64Array {
  const { average = "uniform", onUndefined } = options;
  const actual = readMatrix("multioutput", "yTrue", yTrue);
  const predicted = readMatrix("multioutput", "yPred", yPred);
  const { rows, cols } = actual;
  if (predicted.rows !== rows || predicted.cols !== cols) {
    throw new InvalidInputError(
      "length-mismatch",
      `multioutput requires yPred of ${rows} x ${cols}, got ${predicted.rows} x ${predicted.cols}`,
    );
  }
  if (rows * cols === 0) {
    throw new InvalidInputError(
      "empty-input",
      `multioutput requires at least 1 row and 1 output, got ${rows} x ${cols}`,
    );
  }
  const weight = weights("multioutput", options.sampleWeight, rows);
  const given = { ...(weight ? { sampleWeight: weight } : {}), ...(onUndefined ? { onUndefined } : {}) };
  const scores = Float64Array.from({ length: cols }, (_, output) =>
    metric(columnOf(actual, output), columnOf(predicted, output), given),
  );
  if (average === null) return scores;
  if (average === "uniform") return meanOf(scores, null, false);
  if (average === "variance-weighted") return meanOf(scores, variances(actual, weight), false);
  requireWeights("multioutput", "average", average as ArrayLike<number>, cols);
  return meanOf(scores, Float64Array.from(average as ArrayLike<number>), false);
}

/** Sum of squares of each output's true values from their mean. */
function variances(actual: Matrix<Float64Array>, weight: Float64Array | null): Float64Array {
  return Float64Array.from({ length: actual.cols }, (_, output) => {
    const values = columnOf(actual, output);
    let total = 0;
    let moment = 0;
    for (let i = 0; i < values.length; i++) {
      total += weight ? weight[i] : 1;
      moment += (weight ? weight[i] : 1) * values[i];
    }
    return values.reduce(
      (sum, value, i) => sum + (weight ? weight[i] : 1) * (value - moment / total) ** 2,
      0,
    );
  });
}
