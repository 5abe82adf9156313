import { groupTallies, rateRatio } from "../internal/fairness/parity.ts";
import { SELECTION } from "../internal/fairness/rates.ts";
import type { Labels } from "../labels.ts";
import type { ParityOptions } from "./parity-options.ts";

/** Options of {@link demographicParityRatio}. */
export interface DemographicParityRatioOptions extends ParityOptions {}

/**
 * How the groups compare in how often they are predicted positive: the least to the greatest.
 *
 * @param yTrue - true labels, at most two, length `n`
 * @param yPred - decisions, as labels, length `n`
 * @param options - the groups, how to compare them, positive label, weights, what stands for an undefined rate
 * @returns ratio in `[0, 1]`, 1 when all are equal; `NaN` where all are 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `bad-weights`, `bad-option`, `unknown-label`
 * @example
 * const sensitiveFeatures = { sex: ["f", "f", "m", "m"] };
 * demographicParityRatio([1, 0, 1, 0], [1, 1, 1, 0], { sensitiveFeatures }); // 0.5
 * @see fairlearn.metrics.demographic_parity_ratio
 */
export function demographicParityRatio(
  yTrue: Labels,
  yPred: Labels,
  options: DemographicParityRatioOptions,
): number {
  return rateRatio(SELECTION, groupTallies("demographicParityRatio", yTrue, yPred, options), options);
}
