import { homogeneityAndCompleteness } from "../internal/homogeneity.ts";
import type { Labels } from "../labels.ts";

/**
 * How far each cluster holds rows of one class only.
 *
 * @param labelsTrue - true group of each row, length `n`
 * @param labelsPred - found group of each row, length `n`; the names of groups do not matter
 * @returns score in `[0, 1]`, higher is better; 1 for a single class
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`
 * @example
 * homogeneity([0, 0, 1, 1], [0, 1, 2, 3]); // 1
 * @see sklearn.metrics.homogeneity_score; Rosenberg and Hirschberg 2007, https://aclanthology.org/D07-1043
 */
export function homogeneity(labelsTrue: Labels, labelsPred: Labels): number {
  return homogeneityAndCompleteness("homogeneity", labelsTrue, labelsPred).homogeneity;
}
