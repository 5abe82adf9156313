import { groupTallies, rateDifference } from "../internal/fairness/parity.ts";
import { PRECISION } from "../internal/fairness/rates.ts";
import type { Labels } from "../labels.ts";
import type { ParityOptions } from "./parity-options.ts";

/** Options of {@link predictiveParityDifference}. */
export interface PredictiveParityDifferenceOptions extends ParityOptions {}

/**
 * How far the groups lie apart in precision: what share of those who are predicted positive is so.
 *
 * @param yTrue - true labels, at most two, length `n`
 * @param yPred - decisions, as labels, length `n`
 * @param options - the groups, how to compare them, positive label, weights, what stands for an undefined rate
 * @returns difference in `[0, 1]`, 0 when all are equal
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `bad-weights`, `bad-option`, `unknown-label`
 * @example
 * const sensitiveFeatures = { sex: ["f", "f", "m", "m"] };
 * predictiveParityDifference([1, 0, 1, 0], [1, 1, 1, 0], { sensitiveFeatures }); // 0.5
 * @see fairlearn.metrics.make_derived_metric of precision;_difference
 */
export function predictiveParityDifference(
  yTrue: Labels,
  yPred: Labels,
  options: PredictiveParityDifferenceOptions,
): number {
  return rateDifference(
    PRECISION,
    groupTallies("predictiveParityDifference", yTrue, yPred, options),
    options,
  );
}
