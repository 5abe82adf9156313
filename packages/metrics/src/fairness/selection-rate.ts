import { decisionRate } from "../internal/fairness/decision-rate.ts";
import { SELECTION } from "../internal/fairness/rates.ts";
import type { Labels } from "../labels.ts";
import type { RateOptions } from "./rate-options.ts";

/** Options of {@link selectionRate}. */
export interface SelectionRateOptions extends RateOptions {}

/**
 * Share of the rows that are predicted positive, whatever is true of them.
 *
 * @param yTrue - true labels, at most two, length `n`
 * @param yPred - decisions, as labels, length `n`
 * @param options - positive label, weights, what stands for an undefined rate
 * @returns share in `[0, 1]`
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `bad-weights`, `bad-option`, `unknown-label`
 * @example
 * selectionRate([1, 0, 1, 0], [1, 1, 1, 0]); // 0.75
 * @see fairlearn.metrics.selection_rate
 */
export function selectionRate(yTrue: Labels, yPred: Labels, options: SelectionRateOptions = {}): number {
  return decisionRate(SELECTION, yTrue, yPred, options);
}
