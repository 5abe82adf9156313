import { readFiniteTargets } from "../internal/targets.ts";
import { checkDomain, tweedie } from "../internal/tweedie.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link meanGammaDeviance}. */
export interface MeanGammaDevianceOptions extends WeightOption {}

/**
 * Mean deviance of predictions from a target with a gamma distribution, in which relative errors count.
 *
 * @param yTrue - true values, above 0, length `n`
 * @param yPred - predicted means, above 0, length `n`
 * @param options - weights
 * @returns deviance in `[0, ∞)`, lower is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `out-of-range` for values outside the domain
 * @example
 * meanGammaDeviance([2, 0.5, 1, 4], [0.5, 0.5, 2, 2]); // 1.0568528194400546
 * @see sklearn.metrics.mean_gamma_deviance
 */
export function meanGammaDeviance(
  yTrue: Numbers,
  yPred: Numbers,
  options: MeanGammaDevianceOptions = {},
): number {
  const targets = readFiniteTargets("meanGammaDeviance", yTrue, yPred, options);
  checkDomain("meanGammaDeviance", 2, targets);
  return tweedie(targets.actual, targets.predicted, targets.weight, 2);
}
