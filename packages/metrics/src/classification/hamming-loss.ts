import { readMatches } from "../internal/matches.ts";
import type { Labels } from "../labels.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link hammingLoss}. */
export interface HammingLossOptions extends WeightOption {}

/**
 * Share of labels that are predicted wrongly.
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - weights
 * @returns share in `[0, 1]`, lower is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`
 * @example
 * hammingLoss(["cat", "dog", "dog", "cat"], ["cat", "dog", "cat", "cat"]); // 0.25
 * @see sklearn.metrics.hamming_loss
 */
export function hammingLoss(yTrue: Labels, yPred: Labels, options: HammingLossOptions = {}): number {
  const { wrong, total } = readMatches("hammingLoss", yTrue, yPred, options.sampleWeight);
  return wrong / total;
}
