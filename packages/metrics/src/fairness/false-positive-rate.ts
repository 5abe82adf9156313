import { decisionRate } from "../internal/fairness/decision-rate.ts";
import { FALSE_POSITIVE } from "../internal/fairness/rates.ts";
import type { Labels } from "../labels.ts";
import type { RateOptions } from "./rate-options.ts";

/** Options of {@link falsePositiveRate}. */
export interface FalsePositiveRateOptions extends RateOptions {}

/**
 * Share of the negative rows that are predicted positive: false alarms.
 *
 * @param yTrue - true labels, at most two, length `n`
 * @param yPred - decisions, as labels, length `n`
 * @param options - positive label, weights, what stands for an undefined rate
 * @returns share in `[0, 1]`; `zeroDivision` without negative rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `bad-weights`, `bad-option`, `unknown-label`
 * @example
 * falsePositiveRate([1, 0, 1, 0], [1, 1, 1, 0]); // 0.5
 * @see fairlearn.metrics.false_positive_rate
 */
export function falsePositiveRate(
  yTrue: Labels,
  yPred: Labels,
  options: FalsePositiveRateOptions = {},
): number {
  return decisionRate(FALSE_POSITIVE, yTrue, yPred, options);
}
