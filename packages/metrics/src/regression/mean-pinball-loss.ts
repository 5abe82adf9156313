import { checkedAlpha, pinball } from "../internal/pinball.ts";
import { readTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link meanPinballLoss}. */
export interface MeanPinballLossOptions extends WeightOption {
  /**
   * The quantile that is predicted: what an error below the truth costs; one above costs `1 - alpha`.
   *
   * @defaultValue `0.5`, half the absolute error
   */
  readonly alpha?: number;
}

/**
 * Loss of a predicted quantile, least when a share of `alpha` of the true values lies below the prediction.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - predicted quantiles, length `n`
 * @param options - `alpha`, weights
 * @returns loss in `[0, ∞)`, lower is better, in the unit of the target
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `out-of-range` for `alpha`
 * @example
 * meanPinballLoss([1, 2, 3, 4], [0, 2, 3, 6], { alpha: 0.25 }); // 0.4375
 * @see sklearn.metrics.mean_pinball_loss
 */
export function meanPinballLoss(
  yTrue: Numbers,
  yPred: Numbers,
  options: MeanPinballLossOptions = {},
): number {
  const alpha = checkedAlpha("meanPinballLoss", options.alpha);
  const { actual, predicted, weight, checked } = readTargets("meanPinballLoss", yTrue, yPred, options);
  return checked(pinball(actual, predicted, weight, alpha));
}
