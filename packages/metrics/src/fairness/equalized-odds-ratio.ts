import { aggregate } from "../internal/fairness/aggregate.ts";
import { groupTallies, rateRatio } from "../internal/fairness/parity.ts";
import { FALSE_POSITIVE, TRUE_POSITIVE } from "../internal/fairness/rates.ts";
import type { Labels } from "../labels.ts";
import type { ParityOptions } from "./parity-options.ts";

/** Options of {@link equalizedOddsRatio}. */
export interface EqualizedOddsRatioOptions extends ParityOptions {
  /**
   * Whether the smaller of both comparisons stands, or their mean.
   *
   * @defaultValue `"worst-case"`
   */
  readonly aggregate?: "worst-case" | "mean";
}

/**
 * How the groups compare in their true and false positive rates: the least to the greatest.
 *
 * @param yTrue - true labels, at most two, length `n`
 * @param yPred - decisions, as labels, length `n`
 * @param options - the groups, how to compare them, positive label, weights, what stands for an undefined rate
 * @returns ratio in `[0, 1]`, 1 when all are equal; a rate that is 0 in every group has no ratio and does not count; `NaN` where both are so
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `bad-weights`, `bad-option`, `unknown-label`
 * @example
 * const sensitiveFeatures = { sex: ["f", "f", "m", "m"] };
 * equalizedOddsRatio([1, 0, 1, 0], [1, 1, 1, 0], { sensitiveFeatures }); // 0
 * @see fairlearn.metrics.equalized_odds_ratio
 */
export function equalizedOddsRatio(yTrue: Labels, yPred: Labels, options: EqualizedOddsRatioOptions): number {
  const tallies = groupTallies("equalizedOddsRatio", yTrue, yPred, options);
  const both = [TRUE_POSITIVE, FALSE_POSITIVE].map((rate) => rateRatio(rate, tallies, options));
  return aggregate("equalizedOddsRatio", both, options.aggregate, Math.min);
}
