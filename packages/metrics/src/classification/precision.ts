import { classScores, PRECISION } from "../internal/precision-recall.ts";
import type { Labels } from "../labels.ts";
import type { ClassScoreOptions } from "./class-score-options.ts";

/** Options of {@link precision}. */
export interface PrecisionOptions extends ClassScoreOptions {}

/**
 * Precision of every class.
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - `average: null`, with the classes, `zeroDivision` and weights
 * @returns one score for each class, in the order of `labels`
 */
export function precision(
  yTrue: Labels,
  yPred: Labels,
  options: PrecisionOptions & { readonly average: null },
): Float64Array;
/**
 * Share of the rows predicted as a class that truly are of it.
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - averaging, positive label, classes, `zeroDivision`, weights
 * @returns score in `[0, 1]`, higher is better; `zeroDivision` where no row was predicted as the class
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `bad-option` for `zeroDivision`, or a third
 * class with `binary`; `unknown-label` for a `positiveLabel` that is neither class
 * @example
 * precision([0, 1, 1, 0, 1], [0, 1, 0, 1, 1]); // 0.6666666666666666
 * precision(["a", "b", "c"], ["a", "c", "c"], { average: "macro" }); // 0.5
 * @see sklearn.metrics.precision_score
 */
export function precision(
  yTrue: Labels,
  yPred: Labels,
  options?: PrecisionOptions & { readonly average?: Exclude<PrecisionOptions["average"], null> },
): number;
export function precision(
  yTrue: Labels,
  yPred: Labels,
  options: PrecisionOptions = {},
): number | Float64Array {
  return classScores(PRECISION, yTrue, yPred, options);
}
