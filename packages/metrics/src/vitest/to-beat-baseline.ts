import type { Column, Matrix } from "@productizeml/stats";
import { baseline, type ClassStrategy, type ValueStrategy } from "../baseline.ts";
import { beat } from "../beat.ts";
import type { CompareOptions } from "../compare.ts";
import { direction } from "../internal/vitest/direction.ts";
import { type AnyMetric, type NamedMetric, named } from "../internal/vitest/named-metrics.ts";
import { readRows } from "../internal/vitest/read-rows.ts";
import { sayWorst, worstSlice } from "../internal/vitest/worst-slice.ts";
import { count, measure, percent } from "../internal/words.ts";
import type { Metric } from "../metric.ts";
import type { Numbers } from "../numbers.ts";
import type { PredictedRows, Verdict } from "./predicted-rows.ts";

/** Options of {@link toBeatBaseline}. */
export interface BeatBaselineOptions extends CompareOptions {
  /**
   * How the baseline predicts.
   *
   * @defaultValue `mean` for regression metrics, else `prior`
   */
  readonly strategy?: Exclude<ClassStrategy, "constant"> | Exclude<ValueStrategy, "quantile" | "seasonal">;
  /**
   * What the baseline learns from.
   *
   * @defaultValue `yTrue` itself: the baseline knows the shares, or the mean, of the very rows it is tested on
   */
  readonly yTrain?: Column;
  /**
   * Predictions of a baseline of your own, such as the model in place, in the form of `yPred`.
   *
   * @defaultValue those of `strategy`
   */
  readonly yBaseline?: Column | Matrix;
  /**
   * By how much, at least, the model must be better.
   *
   * @defaultValue `0`
   */
  readonly margin?: number;
  /**
   * Which way the metric is better, for a metric of your own.
   *
   * @defaultValue `less` for this package's losses, errors and deviances, else `greater`
   */
  readonly better?: "greater" | "less";
  /**
   * Slices with fewer rows are not named in failures.
   *
   * @defaultValue `30`
   */
  readonly minRows?: number;
}

/**
 * Whether predictions are surely better than a baseline on the same rows: the whole interval of the difference lies on the better side.
 *
 * @param received - true and predicted columns, and slices
 * @param metric - a metric of this package, or any function with the same arguments
 * @param options - the baseline, how they are compared
 * @returns the verdict, which says both values, the difference with its interval, the number of rows, the worst slice
 * @throws InvalidInputError what the metric and {@link beat} throw; `bad-option` without `better` for a metric of your own
 * @example
 * const rows = { yTrue: [3, 5, 2, 8, 6, 4], yPred: [3.1, 4.8, 2.2, 7.7, 6.1, 4.2] };
 * toBeatBaseline(rows, meanAbsoluteError).pass; // true
 * toBeatBaseline({ ...rows, yPred: [4, 5, 5, 4, 5, 5] }, meanAbsoluteError).pass; // false
 */
export function toBeatBaseline(
  received: PredictedRows,
  metric: AnyMetric,
  options: BeatBaselineOptions = {},
): Verdict {
  const { strategy, yTrain, yBaseline, minRows, better, ...rest } = options;
  const rows = readRows("toBeatBaseline", received);
  const known = named(metric);
  const way = direction("toBeatBaseline", known, better);
  const chosen = strategy ?? (known.task === "regression" ? "mean" : "prior");
  const against = yBaseline ?? predictions(rows, known, chosen, yTrain ?? (rows.yTrue as Column));
  const { a, b, difference, lower, upper, level, beaten } = beat(
    metric as Metric<Column, Column>,
    rows.yTrue as Column,
    rows.yPred as Column,
    against as Column,
    { ...rest, better: way },
  );
  const name = yBaseline === undefined ? `the ${chosen} baseline` : "the given baseline";
  const margin = rest.margin === undefined || rest.margin === 0 ? "" : ` by ${rest.margin}`;
  const worst = worstSlice(rows, known, way, minRows);
  const apart = way === "greater" ? [difference, lower, upper] : [-difference, -upper, -lower];
  const [gain, low, high] = apart.map(measure);
  return {
    pass: beaten,
    message: () =>
      `expected ${known.name}${beaten ? " not" : ""} to beat ${name}${margin}, got ${measure(a)} against ${measure(b)}: better by ${gain} (${percent(level)} interval ${low} to ${high}) on ${count(rows.n)} rows${sayWorst(worst, known.name)}`,
  };
}

/** What the baseline predicts, in the form that the metric takes. */
function predictions(
  rows: PredictedRows & { readonly n: number },
  { task }: NamedMetric,
  strategy: NonNullable<BeatBaselineOptions["strategy"]>,
  yTrain: Column,
): Column | Matrix {
  if (strategy === "mean" || strategy === "median" || strategy === "last-value") {
    return baseline(strategy, yTrain as Numbers, rows.n).predicted;
  }
  const { predicted, probability, score } = baseline(strategy, yTrain, rows.n);
  if ("cols" in rows.yPred) return probability;
  return (task === "ranking" || task === "calibration") && score ? score : predicted;
}
