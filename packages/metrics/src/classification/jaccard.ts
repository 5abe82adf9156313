import { classScores, type Ratio } from "../internal/precision-recall.ts";
import type { Labels } from "../labels.ts";
import type { ClassScoreOptions } from "./class-score-options.ts";

/** Options of {@link jaccard}. */
export interface JaccardOptions extends ClassScoreOptions {}

const JACCARD: Ratio = {
  metric: "jaccard",
  numerator: (hits) => hits,
  denominator: (actual, predicted, hits) => actual + predicted - hits,
  reason: "no true and no predicted rows",
};

/**
 * Jaccard index of every class.
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - `average: null`, with the classes, `zeroDivision` and weights
 * @returns one score for each class, in the order of `labels`
 */
export function jaccard(
  yTrue: Labels,
  yPred: Labels,
  options: JaccardOptions & { readonly average: null },
): Float64Array;
/**
 * Rows that are of a class and predicted as it, among the rows that are either (intersection over union).
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - averaging, positive label, classes, `zeroDivision`, weights
 * @returns score in `[0, 1]`, higher is better; `zeroDivision` where no row is of the class or predicted as it
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `bad-option` for `zeroDivision`, or a third
 * class with `binary`; `unknown-label` for a `positiveLabel` that is neither class
 * @example
 * jaccard([0, 1, 1, 0, 1], [0, 1, 0, 1, 1]); // 0.5
 * jaccard(["a", "b", "c"], ["a", "c", "c"], { average: "macro" }); // 0.5
 * @see sklearn.metrics.jaccard_score
 */
export function jaccard(
  yTrue: Labels,
  yPred: Labels,
  options?: JaccardOptions & { readonly average?: Exclude<JaccardOptions["average"], null> },
): number;
export function jaccard(yTrue: Labels, yPred: Labels, options: JaccardOptions = {}): number | Float64Array {
  return classScores(JACCARD, yTrue, yPred, options);
}
