import { InvalidInputError } from "@productizeml/stats";
import { homogeneityAndCompleteness } from "../internal/homogeneity.ts";
import type { Labels } from "../labels.ts";

/** Options of {@link vMeasure}. */
export interface VMeasureOptions {
  /**
   * How much completeness counts beside homogeneity.
   *
   * @defaultValue `1`
   */
  readonly beta?: number;
}

/**
 * Weighted harmonic mean of homogeneity and completeness.
 *
 * @param labelsTrue - true group of each row, length `n`
 * @param labelsPred - found group of each row, length `n`; the names of groups do not matter
 * @param options - `beta`
 * @returns score in `[0, 1]`, higher is better; 0 when both are 0; `NaN` for a `beta` of 0 without completeness
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`; `out-of-range` for `beta`
 * @example
 * vMeasure([0, 0, 1, 1], [0, 0, 1, 2]); // 0.8
 * @see sklearn.metrics.v_measure_score; Rosenberg and Hirschberg 2007, https://aclanthology.org/D07-1043
 */
export function vMeasure(labelsTrue: Labels, labelsPred: Labels, options: VMeasureOptions = {}): number {
  const { beta = 1 } = options;
  if (!(beta >= 0 && beta < Number.POSITIVE_INFINITY)) {
    throw new InvalidInputError("out-of-range", `vMeasure requires beta in [0, ∞), got ${beta}`);
  }
  const { homogeneity, completeness } = homogeneityAndCompleteness("vMeasure", labelsTrue, labelsPred);
  if (homogeneity + completeness === 0) return 0;
  return ((1 + beta) * homogeneity * completeness) / (beta * homogeneity + completeness);
}
