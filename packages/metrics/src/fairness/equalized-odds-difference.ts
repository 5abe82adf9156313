import { aggregate } from "../internal/fairness/aggregate.ts";
import { groupTallies, rateDifference } from "../internal/fairness/parity.ts";
import { FALSE_POSITIVE, TRUE_POSITIVE } from "../internal/fairness/rates.ts";
import type { Labels } from "../labels.ts";
import type { ParityOptions } from "./parity-options.ts";

/** Options of {@link equalizedOddsDifference}. */
export interface EqualizedOddsDifferenceOptions extends ParityOptions {
  /**
   * Whether the greater of both comparisons stands, or their mean.
   *
   * @defaultValue `"worst-case"`
   */
  readonly aggregate?: "worst-case" | "mean";
}

/**
 * How far the groups lie apart in their true and false positive rates.
 *
 * @param yTrue - true labels, at most two, length `n`
 * @param yPred - decisions, as labels, length `n`
 * @param options - the groups, how to compare them, positive label, weights, what stands for an undefined rate
 * @returns difference in `[0, 1]`, 0 when all are equal
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `bad-weights`, `bad-option`, `unknown-label`
 * @example
 * const sensitiveFeatures = { sex: ["f", "f", "m", "m"] };
 * equalizedOddsDifference([1, 0, 1, 0], [1, 1, 1, 0], { sensitiveFeatures }); // 1
 * @see fairlearn.metrics.equalized_odds_difference
 */
export function equalizedOddsDifference(
  yTrue: Labels,
  yPred: Labels,
  options: EqualizedOddsDifferenceOptions,
): number {
  const tallies = groupTallies("equalizedOddsDifference", yTrue, yPred, options);
  const both = [TRUE_POSITIVE, FALSE_POSITIVE].map((rate) => rateDifference(rate, tallies, options));
  return aggregate("equalizedOddsDifference", both, options.aggregate, Math.max);
}
