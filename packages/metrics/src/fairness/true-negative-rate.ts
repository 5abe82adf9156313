import { decisionRate } from "../internal/fairness/decision-rate.ts";
import { TRUE_NEGATIVE } from "../internal/fairness/rates.ts";
import type { Labels } from "../labels.ts";
import type { RateOptions } from "./rate-options.ts";

/** Options of {@link trueNegativeRate}. */
export interface TrueNegativeRateOptions extends RateOptions {}

/**
 * Share of the negative rows that are predicted negative: specificity.
 *
 * @param yTrue - true labels, at most two, length `n`
 * @param yPred - decisions, as labels, length `n`
 * @param options - positive label, weights, what stands for an undefined rate
 * @returns share in `[0, 1]`; `zeroDivision` without negative rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `bad-weights`, `bad-option`, `unknown-label`
 * @example
 * trueNegativeRate([1, 0, 1, 0], [1, 1, 1, 0]); // 0.5
 * @see fairlearn.metrics.true_negative_rate
 */
export function trueNegativeRate(
  yTrue: Labels,
  yPred: Labels,
  options: TrueNegativeRateOptions = {},
): number {
  return decisionRate(TRUE_NEGATIVE, yTrue, yPred, options);
}
