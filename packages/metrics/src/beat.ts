import { type Column, type Matrix, requireOption } from "@productizeml/stats";
import { type CompareOptions, type Comparison, compare } from "./compare.ts";
import type { Metric } from "./metric.ts";

/** Options of {@link beat}. */
export interface BeatOptions extends CompareOptions {
  /** Which way the metric is better: `greater` for scores, `less` for losses and errors. */
  readonly better: "greater" | "less";
  /**
   * By how much, at least, the model must be better.
   *
   * @defaultValue `0`
   */
  readonly margin?: number;
}

/** A model beside its baseline: {@link Comparison} with the model as `a` and the baseline as `b`. */
export interface Beaten extends Comparison {
  /** Whether the whole interval of the difference lies on the better side, beyond the margin. */
  readonly beaten: boolean;
}

/**
 * Whether a model is surely better than a baseline on the same rows.
 *
 * @param metric - a metric of this package, or any function with the same arguments that honours `sampleWeight`
 * @param yTrue - true labels or values, length `n`
 * @param yPred - the model's predictions or scores, length `n`, or a matrix of `n` rows
 * @param yBaseline - the baseline's in the same form, such as `predicted`, `score` or `probability` of a {@link baseline}
 * @param options - which way is better, by how much, and how they are compared
 * @returns the comparison, and whether the baseline is beaten; not where the difference is undefined
 * @throws InvalidInputError what {@link compare} throws; `bad-option` for `better`
 * @example
 * const yTrue = [3, 5, 2, 8, 6, 4];
 * const { predicted } = baseline("mean", [2, 4, 6, 8], 6);
 * const result = beat(meanAbsoluteError, yTrue, [3.1, 4.8, 2.2, 7.7, 6.1, 4.2], predicted, { better: "less" });
 * result.beaten; // true
 * @see {@link baseline}, {@link compare}
 */
export function beat<True extends Column | Matrix, Predicted extends Column | Matrix>(
  metric: Metric<True, Predicted>,
  yTrue: True,
  yPred: Predicted,
  yBaseline: Predicted,
  options: BeatOptions,
): Beaten {
  const { better, margin = 0, ...rest } = options;
  requireOption("beat", "better", better, ["greater", "less"]);
  const comparison = compare(metric, yTrue, yPred, yBaseline, rest);
  const beaten = better === "greater" ? comparison.lower > margin : comparison.upper < -margin;
  return { ...comparison, beaten };
}
