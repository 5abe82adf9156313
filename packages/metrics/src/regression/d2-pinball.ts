import { pinballShare } from "../internal/d2-pinball.ts";
import { checkedAlpha } from "../internal/pinball.ts";
import type { Numbers } from "../numbers.ts";
import type { UndefinedOption } from "../undefined.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link d2Pinball}. */
export interface D2PinballOptions extends WeightOption, UndefinedOption {
  /**
   * The quantile that is predicted.
   *
   * @defaultValue `0.5`
   */
  readonly alpha?: number;
}

/**
 * Share of the pinball loss of the target's own quantile that the prediction saves. O(n log n).
 *
 * @param yTrue - true values, length `n`
 * @param yPred - predicted quantiles, length `n`
 * @param options - `alpha`, weights
 * @returns score in `(-∞, 1]`, higher is better, 0 for predicting the quantile; `NaN` for fewer than 2 rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `out-of-range` for `alpha`
 * @example
 * d2Pinball([1, 2, 3], [1, 3, 3], { alpha: 0.9 }); // 0.6666666666666667
 * @see sklearn.metrics.d2_pinball_score
 */
export function d2Pinball(yTrue: Numbers, yPred: Numbers, options: D2PinballOptions = {}): number {
  return pinballShare("d2Pinball", yTrue, yPred, checkedAlpha("d2Pinball", options.alpha), options);
}
