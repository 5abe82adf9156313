import { decisionRate } from "../internal/fairness/decision-rate.ts";
import { TRUE_POSITIVE } from "../internal/fairness/rates.ts";
import type { Labels } from "../labels.ts";
import type { RateOptions } from "./rate-options.ts";

/** Options of {@link truePositiveRate}. */
export interface TruePositiveRateOptions extends RateOptions {}

/**
 * Share of the positive rows that are predicted positive: recall, with fairlearn's choice of the positive class.
 *
 * @param yTrue - true labels, at most two, length `n`
 * @param yPred - decisions, as labels, length `n`
 * @param options - positive label, weights, what stands for an undefined rate
 * @returns share in `[0, 1]`; `zeroDivision` without positive rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `bad-weights`, `bad-option`, `unknown-label`
 * @example
 * truePositiveRate([1, 0, 1, 0], [1, 1, 0, 0]); // 0.5
 * @see fairlearn.metrics.true_positive_rate
 */
export function truePositiveRate(
  yTrue: Labels,
  yPred: Labels,
  options: TruePositiveRateOptions = {},
): number {
  return decisionRate(TRUE_POSITIVE, yTrue, yPred, options);
}
