import { readMatches } from "../internal/matches.ts";
import type { Labels } from "../labels.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link accuracy}. */
export interface AccuracyOptions extends WeightOption {}

/**
 * Share of labels that are predicted rightly.
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - weights
 * @returns share in `[0, 1]`, higher is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`
 * @example
 * accuracy(["cat", "dog", "dog", "cat"], ["cat", "dog", "cat", "cat"]); // 0.75
 * @see sklearn.metrics.accuracy_score
 */
export function accuracy(yTrue: Labels, yPred: Labels, options: AccuracyOptions = {}): number {
  const { right, total } = readMatches("accuracy", yTrue, yPred, options.sampleWeight);
  return right / total;
}
