import { groupTallies, rateDifference } from "../internal/fairness/parity.ts";
import { SELECTION } from "../internal/fairness/rates.ts";
import type { Labels } from "../labels.ts";
import type { ParityOptions } from "./parity-options.ts";

/** Options of {@link demographicParityDifference}. */
export interface DemographicParityDifferenceOptions extends ParityOptions {}

/**
 * How far the groups lie apart in how often they are predicted positive.
 *
 * @param yTrue - true labels, at most two, length `n`
 * @param yPred - decisions, as labels, length `n`
 * @param options - the groups, how to compare them, positive label, weights, what stands for an undefined rate
 * @returns difference in `[0, 1]`, 0 when all are equal
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `bad-weights`, `bad-option`, `unknown-label`
 * @example
 * const sensitiveFeatures = { sex: ["f", "f", "m", "m"] };
 * demographicParityDifference([1, 0, 1, 0], [1, 1, 1, 0], { sensitiveFeatures }); // 0.5
 * @see fairlearn.metrics.demographic_parity_difference
 */
export function demographicParityDifference(
  yTrue: Labels,
  yPred: Labels,
  options: DemographicParityDifferenceOptions,
): number {
  return rateDifference(
    SELECTION,
    groupTallies("demographicParityDifference", yTrue, yPred, options),
    options,
  );
}
