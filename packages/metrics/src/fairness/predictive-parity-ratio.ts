import { groupTallies, rateRatio } from "../internal/fairness/parity.ts";
import { PRECISION } from "../internal/fairness/rates.ts";
import type { Labels } from "../labels.ts";
import type { ParityOptions } from "./parity-options.ts";

/** Options of {@link predictiveParityRatio}. */
export interface PredictiveParityRatioOptions extends ParityOptions {}

/**
 * How the groups compare in precision: what share of those who are predicted positive is so: the least to the greatest.
 *
 * @param yTrue - true labels, at most two, length `n`
 * @param yPred - decisions, as labels, length `n`
 * @param options - the groups, how to compare them, positive label, weights, what stands for an undefined rate
 * @returns ratio in `[0, 1]`, 1 when all are equal; `NaN` where all are 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `bad-weights`, `bad-option`, `unknown-label`
 * @example
 * const sensitiveFeatures = { sex: ["f", "f", "m", "m"] };
 * predictiveParityRatio([1, 0, 1, 0], [1, 1, 1, 0], { sensitiveFeatures }); // 0.5
 * @see fairlearn.metrics.make_derived_metric of precision;_ratio
 */
export function predictiveParityRatio(
  yTrue: Labels,
  yPred: Labels,
  options: PredictiveParityRatioOptions,
): number {
  return rateRatio(PRECISION, groupTallies("predictiveParityRatio", yTrue, yPred, options), options);
}
