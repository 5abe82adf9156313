import { decisionRate } from "../internal/fairness/decision-rate.ts";
import { FALSE_NEGATIVE } from "../internal/fairness/rates.ts";
import type { Labels } from "../labels.ts";
import type { RateOptions } from "./rate-options.ts";

/** Options of {@link falseNegativeRate}. */
export interface FalseNegativeRateOptions extends RateOptions {}

/**
 * Share of the positive rows that are predicted negative: misses.
 *
 * @param yTrue - true labels, at most two, length `n`
 * @param yPred - decisions, as labels, length `n`
 * @param options - positive label, weights, what stands for an undefined rate
 * @returns share in `[0, 1]`; `zeroDivision` without positive rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `bad-weights`, `bad-option`, `unknown-label`
 * @example
 * falseNegativeRate([1, 0, 1, 0], [1, 1, 0, 0]); // 0.5
 * @see fairlearn.metrics.false_negative_rate
 */
export function falseNegativeRate(
  yTrue: Labels,
  yPred: Labels,
  options: FalseNegativeRateOptions = {},
): number {
  return decisionRate(FALSE_NEGATIVE, yTrue, yPred, options);
}
