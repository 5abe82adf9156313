import { classScores, F1 } from "../internal/precision-recall.ts";
import type { Labels } from "../labels.ts";
import type { ClassScoreOptions } from "./class-score-options.ts";

/** Options of {@link f1}. */
export interface F1Options extends ClassScoreOptions {}

/**
 * F1 of every class.
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - `average: null`, with the classes, `zeroDivision` and weights
 * @returns one score for each class, in the order of `labels`
 */
export function f1(
  yTrue: Labels,
  yPred: Labels,
  options: F1Options & { readonly average: null },
): Float64Array;
/**
 * Harmonic mean of precision and recall, computed as 2 hits / (true rows + predicted rows).
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - averaging, positive label, classes, `zeroDivision`, weights
 * @returns score in `[0, 1]`, higher is better; `zeroDivision` where no row is of the class or predicted as it
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `bad-option` for `zeroDivision`, or a third
 * class with `binary`; `unknown-label` for a `positiveLabel` that is neither class
 * @example
 * f1([0, 1, 1, 0, 1], [0, 1, 0, 1, 1]); // 0.6666666666666666
 * f1(["a", "b", "c"], ["a", "c", "c"], { average: "macro" }); // 0.5555555555555555
 * @see sklearn.metrics.f1_score
 */
export function f1(
  yTrue: Labels,
  yPred: Labels,
  options?: F1Options & { readonly average?: Exclude<F1Options["average"], null> },
): number;
export function f1(yTrue: Labels, yPred: Labels, options: F1Options = {}): number | Float64Array {
  return classScores(F1, yTrue, yPred, options);
}
