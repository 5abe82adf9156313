import { readPair } from "../internal/pair.ts";
import { tally } from "../internal/tally.ts";
import type { Labels } from "../labels.ts";
import type { UndefinedOption } from "../undefined.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link balancedAccuracy}. */
export interface BalancedAccuracyOptions extends WeightOption, UndefinedOption {
  /**
   * Rescales the score so that chance is 0 and perfection 1.
   *
   * @defaultValue `false`
   */
  readonly adjusted?: boolean;
}

/**
 * Mean recall over the classes of `yTrue`, so that a rare class counts as much as a frequent one.
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - `adjusted`, weights
 * @returns score in `[0, 1]`, higher is better; adjusted at most 1 and 0 for chance, undefined (`NaN` or `-Infinity`) for one class
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`
 * @example
 * balancedAccuracy([0, 1, 0, 0, 1, 0], [0, 1, 0, 0, 0, 1]); // 0.625
 * balancedAccuracy([0, 1, 0, 0, 1, 0], [0, 1, 0, 0, 0, 1], { adjusted: true }); // 0.25
 * @see sklearn.metrics.balanced_accuracy_score
 */
export function balancedAccuracy(
  yTrue: Labels,
  yPred: Labels,
  options: BalancedAccuracyOptions = {},
): number {
  const pair = readPair("balancedAccuracy", yTrue, yPred);
  const weight = weights("balancedAccuracy", options.sampleWeight, pair.actual.length);
  const { hits, actual } = tally(pair, weight);
  const recalls = hits.map((hit, c) => hit / actual[c]).filter((recall) => !Number.isNaN(recall));
  const mean = recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
  if (options.adjusted !== true) return mean;
  const chance = 1 / recalls.length;
  const value = (mean - chance) / (1 - chance);
  if (chance === 1) {
    options.onUndefined?.({ metric: "balancedAccuracy", reason: "only one class in yTrue", value });
  }
  return value;
}
