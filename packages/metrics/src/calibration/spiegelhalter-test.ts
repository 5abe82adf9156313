import { normal, type TestResult } from "@productizeml/stats";
import { readBinaryProbabilities } from "../internal/calibration/binary-probabilities.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";

/** Options of {@link spiegelhalterTest}. */
export interface SpiegelhalterTestOptions {
  /**
   * The class that the probabilities are for.
   *
   * @defaultValue `1` where the labels are 0 and 1 or -1 and 1; else it must be given
   */
  readonly positiveLabel?: ClassLabel;
}

/**
 * Tests whether probabilities are calibrated: how far the Brier score lies from what it would be on average if they were, in standard
 * errors.
 *
 * It needs no bins, but sees only what shifts the Brier score: errors that cancel in it go unseen.
 *
 * @param yTrue - true labels of two classes, length `n`
 * @param yProb - probability of the positive class, length `n`
 * @param options - positive label
 * @returns a standard normal statistic, above 0 when probabilities are too extreme, and its two-sided p-value; both `NaN` when every
 * probability is 0, 0.5 or 1
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`; `out-of-range` for probabilities outside
 * `[0, 1]`; `bad-option`
 * @example
 * spiegelhalterTest([0, 0, 1, 1], [0.2, 0.4, 0.6, 0.8]); // { "statistic": -1.0910894511799618, "pValue": 0.27523352407483426 }
 * @see Spiegelhalter (1986), https://doi.org/10.1002/sim.4780050506
 */
export function spiegelhalterTest(
  yTrue: Labels,
  yProb: Numbers,
  options: SpiegelhalterTestOptions = {},
): TestResult {
  const { positive, probability } = readBinaryProbabilities("spiegelhalterTest", yTrue, yProb, options);
  let difference = 0;
  let variance = 0;
  for (let i = 0; i < probability.length; i++) {
    const p = probability[i];
    const slope = 1 - 2 * p;
    difference += (positive[i] - p) * slope;
    variance += slope * slope * p * (1 - p);
  }
  const statistic = variance > 0 ? difference / Math.sqrt(variance) : Number.NaN;
  return { statistic, pValue: 2 * normal.sf(Math.abs(statistic)) };
}
