import { discrete } from "../internal/discrete.ts";
import { betaPoint, betaTail, logBetaFactor } from "../internal/special/beta-tail.ts";
import { requireInRange, requireInteger } from "../require.ts";
import type { DiscreteDistribution } from "./discrete-distribution.ts";

/**
 * Binomial distribution: how many of `n` independent trials succeed, each with probability `p`.
 *
 * @example
 * binomial.cdf(1, 2, 0.5); // 0.75
 * @example
 * binomial.quantile(0.5, 10, 0.3); // 3
 * @see scipy.stats.binom
 */
export const binomial: DiscreteDistribution<[n: number, p: number]> = /* @__PURE__ */ discrete({
  name: "binomial",
  check(caller: string, n: number, p: number) {
    requireInteger(caller, "n", n, 0);
    requireInRange(caller, "p", p, 0, 1);
  },
  last: (n) => n,
  moments: (n, p) => [n * p, n * p * (1 - p)],
  pmf(k, n, p) {
    if (p === 0 || p === 1) return k === n * p ? 1 : 0;
    if (k === n) return p ** n;
    return Math.exp(logBetaFactor(k + 1, n - k, betaPoint(k + 1, n - k, p))) / p / (n - k);
  },
  tail(k, n, p) {
    // P(X > k) is the beta distribution's lower tail at p.
    const { lower, log } = betaTail(k + 1, n - k, betaPoint(k + 1, n - k, p));
    return { lower: !lower, log };
  },
});
