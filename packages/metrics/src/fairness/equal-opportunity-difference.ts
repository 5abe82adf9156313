import { groupTallies, rateDifference } from "../internal/fairness/parity.ts";
import { TRUE_POSITIVE } from "../internal/fairness/rates.ts";
import type { Labels } from "../labels.ts";
import type { ParityOptions } from "./parity-options.ts";

/** Options of {@link equalOpportunityDifference}. */
export interface EqualOpportunityDifferenceOptions extends ParityOptions {}

/**
 * How far the groups lie apart in the true positive rate: what share of those who are positive is predicted so.
 *
 * @param yTrue - true labels, at most two, length `n`
 * @param yPred - decisions, as labels, length `n`
 * @param options - the groups, how to compare them, positive label, weights, what stands for an undefined rate
 * @returns difference in `[0, 1]`, 0 when all are equal
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `bad-weights`, `bad-option`, `unknown-label`
 * @example
 * const sensitiveFeatures = { sex: ["f", "f", "m", "m"] };
 * equalOpportunityDifference([1, 0, 1, 0], [0, 0, 1, 0], { sensitiveFeatures }); // 1
 * @see fairlearn.metrics.equal_opportunity_difference
 */
export function equalOpportunityDifference(
  yTrue: Labels,
  yPred: Labels,
  options: EqualOpportunityDifferenceOptions,
): number {
  return rateDifference(
    TRUE_POSITIVE,
    groupTallies("equalOpportunityDifference", yTrue, yPred, options),
    options,
  );
}
