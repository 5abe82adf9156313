import { classScores, RECALL } from "../internal/precision-recall.ts";
import type { Labels } from "../labels.ts";
import type { ClassScoreOptions } from "./class-score-options.ts";

/** Options of {@link recall}. */
export interface RecallOptions extends ClassScoreOptions {}

/**
 * Recall of every class.
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - `average: null`, with the classes, `zeroDivision` and weights
 * @returns one score for each class, in the order of `labels`
 */
export function recall(
  yTrue: Labels,
  yPred: Labels,
  options: RecallOptions & { readonly average: null },
): Float64Array;
/**
 * Share of the rows of a class that were predicted as it.
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - averaging, positive label, classes, `zeroDivision`, weights
 * @returns score in `[0, 1]`, higher is better; `zeroDivision` where no row is of the class
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `bad-option` for `zeroDivision`, or a third
 * class with `binary`; `unknown-label` for a `positiveLabel` that is neither class
 * @example
 * recall([0, 1, 1, 0, 1], [0, 1, 0, 1, 1]); // 0.6666666666666666
 * recall(["a", "b", "c"], ["a", "c", "c"], { average: "macro" }); // 0.6666666666666666
 * @see sklearn.metrics.recall_score
 */
export function recall(
  yTrue: Labels,
  yPred: Labels,
  options?: RecallOptions & { readonly average?: Exclude<RecallOptions["average"], null> },
): number;
export function recall(yTrue: Labels, yPred: Labels, options: RecallOptions = {}): number | Float64Array {
  return classScores(RECALL, yTrue, yPred, options);
}
