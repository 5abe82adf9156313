import { readFiniteTargets } from "../internal/targets.ts";
import { checkDomain, tweedie } from "../internal/tweedie.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link meanPoissonDeviance}. */
export interface MeanPoissonDevianceOptions extends WeightOption {}

/**
 * Mean deviance of predicted from observed counts: twice the log-likelihood that they lack under a Poisson distribution.
 *
 * @param yTrue - true values, at least 0, length `n`
 * @param yPred - predicted means, above 0, length `n`
 * @param options - weights
 * @returns deviance in `[0, ∞)`, lower is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`; `out-of-range` for values outside the domain
 * @example
 * meanPoissonDeviance([2, 0, 1, 4], [0.5, 0.5, 2, 2]); // 1.4260151319598086
 * @see sklearn.metrics.mean_poisson_deviance
 */
export function meanPoissonDeviance(
  yTrue: Numbers,
  yPred: Numbers,
  options: MeanPoissonDevianceOptions = {},
): number {
  const targets = readFiniteTargets("meanPoissonDeviance", yTrue, yPred, options);
  checkDomain("meanPoissonDeviance", 1, targets);
  return tweedie(targets.actual, targets.predicted, targets.weight, 1);
}
