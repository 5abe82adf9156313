import { homogeneityAndCompleteness } from "../internal/homogeneity.ts";
import type { Labels } from "../labels.ts";

/**
 * How far each class lies in one cluster only.
 *
 * @param labelsTrue - true group of each row, length `n`
 * @param labelsPred - found group of each row, length `n`; the names of groups do not matter
 * @returns score in `[0, 1]`, higher is better; 1 for a single cluster
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`
 * @example
 * completeness([0, 0, 1, 1], [0, 0, 1, 1]); // 1
 * @see sklearn.metrics.completeness_score; Rosenberg and Hirschberg 2007, https://aclanthology.org/D07-1043
 */
export function completeness(labelsTrue: Labels, labelsPred: Labels): number {
  return homogeneityAndCompleteness("completeness", labelsTrue, labelsPred).completeness;
}
