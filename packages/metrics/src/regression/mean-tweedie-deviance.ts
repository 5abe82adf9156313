import { readFiniteTargets } from "../internal/targets.ts";
import { checkDomain, checkPower, tweedie } from "../internal/tweedie.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link meanTweedieDeviance}. */
export interface MeanTweedieDevianceOptions extends WeightOption {
  /**
   * How the variance grows with the mean: 0 normal, 1 Poisson, between them none, up to 2 compound Poisson, 2 gamma, 3 inverse Gaussian;
   * below 0 extreme stable.
   *
   * @defaultValue `0`, the squared error
   */
  readonly power?: number;
}

/**
 * Mean deviance of predictions from a target with a Tweedie distribution: twice the log-likelihood that they lack.
 *
 * @param yTrue - true values, length `n`; at least 0 for a power in `[1, 2)`, above 0 from 2 on
 * @param yPred - predicted means, length `n`; above 0 unless the power is 0
 * @param options - `power`, weights
 * @returns deviance in `[0, ∞)`, lower is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `out-of-range` for `power`, or values outside its domain
 * @example
 * meanTweedieDeviance([2, 0, 1, 4], [0.5, 0.5, 2, 2], { power: 1 }); // 1.4260151319598086
 * @see sklearn.metrics.mean_tweedie_deviance
 */
export function meanTweedieDeviance(
  yTrue: Numbers,
  yPred: Numbers,
  options: MeanTweedieDevianceOptions = {},
): number {
  const { power = 0 } = options;
  checkPower("meanTweedieDeviance", power);
  const targets = readFiniteTargets("meanTweedieDeviance", yTrue, yPred, options);
  checkDomain("meanTweedieDeviance", power, targets);
  return tweedie(targets.actual, targets.predicted, targets.weight, power);
}
