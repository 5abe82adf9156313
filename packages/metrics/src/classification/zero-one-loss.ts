import { readMatches } from "../internal/matches.ts";
import type { Labels } from "../labels.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link zeroOneLoss}. */
export interface ZeroOneLossOptions extends WeightOption {
  /**
   * Whether to divide by the number (or weight) of rows; without, the number (or weight) of wrong rows is returned.
   *
   * @defaultValue `true`
   */
  readonly normalize?: boolean;
}

/**
 * Share, or number, of rows that are predicted wrongly.
 *
 * @param yTrue - true labels, length `n`
 * @param yPred - predicted labels, length `n`
 * @param options - weights, `normalize`
 * @returns share in `[0, 1]`, or a weight of rows in `[0, n]` without `normalize`; lower is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`
 * @example
 * zeroOneLoss([1, 2, 3, 4], [2, 2, 3, 4]); // 0.25
 * zeroOneLoss([1, 2, 3, 4], [2, 2, 3, 4], { normalize: false }); // 1
 * @see sklearn.metrics.zero_one_loss
 */
export function zeroOneLoss(yTrue: Labels, yPred: Labels, options: ZeroOneLossOptions = {}): number {
  const { wrong, total } = readMatches("zeroOneLoss", yTrue, yPred, options.sampleWeight);
  return options.normalize === false ? wrong : wrong / total;
}
