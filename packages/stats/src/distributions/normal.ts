import { logNormalSf, normalSf } from "../internal/special/erf.ts";
import { normalQuantile } from "../internal/special/normal-quantile.ts";
import { requireInRange } from "../require.ts";
import type { Distribution } from "./distribution.ts";

const SQRT_TWO_PI = 2.5066282746310002;

/**
 * Normal distribution with mean `mean` (0) and standard deviation `sd` (1), which must be above 0.
 *
 * @example
 * normal.cdf(1.96); // 0.9750021048517795
 * @example
 * normal.sf(120, 100, 15); // 0.09121121972586788
 * @see scipy.stats.norm; Wichura (1988), https://doi.org/10.2307/2347330
 */
export const normal: Distribution<[mean?: number, sd?: number]> = {
  pdf(x, mean = 0, sd = 1) {
    const z = standardize("normal.pdf", x, mean, sd);
    return Math.exp(-0.5 * z * z) / SQRT_TWO_PI / sd;
  },
  cdf(x, mean = 0, sd = 1) {
    return normalSf(-standardize("normal.cdf", x, mean, sd));
  },
  sf(x, mean = 0, sd = 1) {
    return normalSf(standardize("normal.sf", x, mean, sd));
  },
  logCdf(x, mean = 0, sd = 1) {
    return logNormalSf(-standardize("normal.logCdf", x, mean, sd));
  },
  logSf(x, mean = 0, sd = 1) {
    return logNormalSf(standardize("normal.logSf", x, mean, sd));
  },
  quantile(p, mean = 0, sd = 1) {
    checkParameters("normal.quantile", mean, sd);
    requireInRange("normal.quantile", "p", p, 0, 1);
    return mean + sd * normalQuantile(p);
  },
  isf(p, mean = 0, sd = 1) {
    checkParameters("normal.isf", mean, sd);
    requireInRange("normal.isf", "p", p, 0, 1);
    return mean - sd * normalQuantile(p);
  },
};

function standardize(caller: string, x: number, mean: number, sd: number): number {
  checkParameters(caller, mean, sd);
  return (x - mean) / sd;
}

function checkParameters(caller: string, mean: number, sd: number): void {
  requireInRange(caller, "mean", mean, -Number.MAX_VALUE, Number.MAX_VALUE);
  requireInRange(caller, "sd", sd, Number.MIN_VALUE, Number.MAX_VALUE);
}
