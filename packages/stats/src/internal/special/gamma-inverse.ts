import { gammaTail, logGammaFactor } from "./gamma-tail.ts";
import { logGamma } from "./log-gamma.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { solveTail } from "./solve-tail.ts";

/** The x at which a tail of the gamma distribution with shape a and rate 1 reaches a probability of at most 1/2. */
export function gammaInverse(a: number, p: number, lower: boolean): number {
  const u = solveTail(Math.log(p), lower, {
    start: start(a, p, lower),
    tail: (each) => gammaTail(a, Math.exp(each)),
    logDensity: (each) => logGammaFactor(a, Math.exp(each)) + Math.log(a),
  });
  return Math.exp(u);
}

/** A first guess of log x: Wilson and Hilferty's, or the leading term of the tail. */
function start(a: number, p: number, lower: boolean): number {
  const z = normalQuantile(p);
  const root = 1 - 1 / (9 * a) + (lower ? z : -z) / (3 * Math.sqrt(a));
  if (root > 0.4) return Math.log(a) + 3 * Math.log(root);
  return lower ? Math.max(-800, (Math.log(p) + logGamma(a + 1)) / a) : Math.log(-Math.log(p));
}
