import { groupTallies, rateRatio } from "../internal/fairness/parity.ts";
import { TRUE_POSITIVE } from "../internal/fairness/rates.ts";
import type { Labels } from "../labels.ts";
import type { ParityOptions } from "./parity-options.ts";

/** Options of {@link equalOpportunityRatio}. */
export interface EqualOpportunityRatioOptions extends ParityOptions {}

/**
 * How the groups compare in the true positive rate: what share of those who are positive is predicted so: the least to the greatest.
 *
 * @param yTrue - true labels, at most two, length `n`
 * @param yPred - decisions, as labels, length `n`
 * @param options - the groups, how to compare them, positive label, weights, what stands for an undefined rate
 * @returns ratio in `[0, 1]`, 1 when all are equal; `NaN` where all are 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `bad-weights`, `bad-option`, `unknown-label`
 * @example
 * const sensitiveFeatures = { sex: ["f", "f", "m", "m"] };
 * equalOpportunityRatio([1, 0, 1, 0], [0, 0, 1, 0], { sensitiveFeatures }); // 0
 * @see fairlearn.metrics.equal_opportunity_ratio
 */
export function equalOpportunityRatio(
  yTrue: Labels,
  yPred: Labels,
  options: EqualOpportunityRatioOptions,
): number {
  return rateRatio(TRUE_POSITIVE, groupTallies("equalOpportunityRatio", yTrue, yPred, options), options);
}
