import { discrete } from "../internal/discrete.ts";
import { gammaTail, logGammaFactor } from "../internal/special/gamma-tail.ts";
import { requireInRange } from "../require.ts";
import type { DiscreteDistribution } from "./discrete-distribution.ts";

/**
 * Poisson distribution with mean `lambda`, at least 0.
 *
 * @example
 * poisson.pmf(0, 2); // 0.1353352832366127
 * @example
 * poisson.quantile(0.5, 4.2); // 4
 * @see scipy.stats.poisson
 */
export const poisson: DiscreteDistribution<[lambda: number]> = /* @__PURE__ */ discrete({
  name: "poisson",
  check: (caller: string, lambda: number) => requireInRange(caller, "lambda", lambda, 0, Number.MAX_VALUE),
  last: (lambda) => (lambda === 0 ? 0 : Number.POSITIVE_INFINITY),
  moments: (lambda) => [lambda, lambda],
  pmf: (k, lambda) => (k === 0 ? Math.exp(-lambda) : Math.exp(logGammaFactor(k, lambda))),
  tail(k, lambda) {
    // P(X > k) is the gamma distribution's lower tail at lambda.
    const { lower, log } = gammaTail(k + 1, lambda);
    return { lower: !lower, log };
  },
});
