import { explainedShare, tooFewRows } from "../internal/explained-share.ts";
import { meanOfRows } from "../internal/mean-of-rows.ts";
import { readFiniteTargets } from "../internal/targets.ts";
import { checkDomain, checkPower, tweedie } from "../internal/tweedie.ts";
import type { Numbers } from "../numbers.ts";
import type { UndefinedOption } from "../undefined.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link d2Tweedie}. */
export interface D2TweedieOptions extends WeightOption, UndefinedOption {
  /**
   * How the variance grows with the mean, as in {@link meanTweedieDeviance}.
   *
   * @defaultValue `0`, which makes the score `r2`
   */
  readonly power?: number;
}

/**
 * Share of the mean's Tweedie deviance that the prediction saves.
 *
 * @param yTrue - true values, length `n`; at least 0 for a power in `[1, 2)`, above 0 from 2 on
 * @param yPred - predicted means, length `n`; above 0 unless the power is 0
 * @param options - `power`, weights
 * @returns score in `(-∞, 1]`, higher is better, 0 for predicting the mean; `NaN` for fewer than 2 rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `out-of-range` for `power`, or values outside its domain
 * @example
 * d2Tweedie([0.5, 1, 2.5, 7], [1, 1, 5, 3.5], { power: 1 }); // 0.4879151349031142
 * @see sklearn.metrics.d2_tweedie_score
 */
export function d2Tweedie(yTrue: Numbers, yPred: Numbers, options: D2TweedieOptions = {}): number {
  const { power = 0 } = options;
  checkPower("d2Tweedie", power);
  const targets = readFiniteTargets("d2Tweedie", yTrue, yPred, options);
  const { actual, predicted, weight } = targets;
  if (actual.length < 2) return tooFewRows("d2Tweedie", options);
  checkDomain("d2Tweedie", power, targets);
  const mean = meanOfRows(actual.length, weight, (row) => actual[row]);
  const ofMean = tweedie(actual, new Float64Array(actual.length).fill(mean), weight, power);
  return explainedShare("d2Tweedie", tweedie(actual, predicted, weight, power), ofMean, options);
}
