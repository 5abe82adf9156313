import { requireInRange, requireLength, t } from "@productizeml/stats";
import { checkLevel } from "../internal/agreement/check-level.ts";
import { readFiniteTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";

/** Options of {@link blandAltman}. */
export interface BlandAltmanOptions {
  /**
   * How many standard deviations the limits of agreement lie from the mean difference.
   *
   * @defaultValue `1.96`
   */
  readonly agreement?: number;
  /**
   * Confidence level of the intervals, in `(0, 1)`.
   *
   * @defaultValue `0.95`
   */
  readonly level?: number;
}

/** An estimate and its confidence interval. */
export interface BlandAltmanEstimate {
  /** The estimate. */
  readonly value: number;
  /** Lower end of the confidence interval. */
  readonly lower: number;
  /** Upper end of the confidence interval. */
  readonly upper: number;
}

/** What {@link blandAltman} finds. */
export interface BlandAltmanResult {
  /** Mean of the differences, first measurement less second. */
  readonly bias: BlandAltmanEstimate;
  /** Standard deviation of the differences. */
  readonly standardDeviation: number;
  /** Lower limit of agreement. */
  readonly lowerLimit: BlandAltmanEstimate;
  /** Upper limit of agreement. */
  readonly upperLimit: BlandAltmanEstimate;
}

/**
 * Between which limits the differences of two measurements of the same things lie, as Bland and Altman draw them.
 *
 * @param yTrue - first measurement, length `n`, at least 2
 * @param yPred - second measurement, length `n`
 * @param options - width of the limits, confidence level
 * @returns mean difference and limits of agreement in the measurements' unit, each with its confidence interval
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `too-few-values`, `not-finite`, `out-of-range`
 * @example
 * blandAltman([10, 12, 9, 14], [9, 12, 10, 12]).bias.value; // 0.5
 * @see pingouin.plot_blandaltman; Bland and Altman 1999, https://doi.org/10.1177/096228029900800204
 */
export function blandAltman(
  yTrue: Numbers,
  yPred: Numbers,
  options: BlandAltmanOptions = {},
): BlandAltmanResult {
  const { agreement = 1.96, level = 0.95 } = options;
  requireInRange("blandAltman", "agreement", agreement, 0, Number.MAX_VALUE);
  checkLevel("blandAltman", level);
  const { actual, predicted } = readFiniteTargets("blandAltman", yTrue, yPred, {});
  requireLength("blandAltman", "yTrue", actual, 2);
  const n = actual.length;
  const differences = actual.map((value, i) => value - predicted[i]);
  const mean = differences.reduce((sum, each) => sum + each, 0) / n;
  const variance = differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (n - 1);
  const quantile = t.isf((1 - level) / 2, n - 1);
  const estimate = (value: number, standardError: number): BlandAltmanEstimate => ({
    value,
    lower: value - quantile * standardError,
    upper: value + quantile * standardError,
  });
  const standardDeviation = Math.sqrt(variance);
  // Bland and Altman's approximation, good for limits near two standard deviations.
  const ofLimit = Math.sqrt((3 * variance) / n);
  return {
    bias: estimate(mean, Math.sqrt(variance / n)),
    standardDeviation,
    lowerLimit: estimate(mean - agreement * standardDeviation, ofLimit),
    upperLimit: estimate(mean + agreement * standardDeviation, ofLimit),
  };
}
