import { type BetaPoint, betaTail, logBetaFactor } from "./beta-tail.ts";
import { logGamma } from "./log-gamma.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { solveTail } from "./solve-tail.ts";

/** The log odds of x at which a tail of the beta distribution reaches a probability of at most 1/2. */
export function betaInverse(a: number, b: number, p: number, lower: boolean): number {
  return solveTail(Math.log(p), lower, {
    start: start(a, b, p, lower),
    tail: (odds) => betaTail(a, b, pointAt(a, b, odds)),
    logDensity: (odds) => logBetaFactor(a, b, pointAt(a, b, odds)),
  });
}

function pointAt(a: number, b: number, odds: number): BetaPoint {
  const x = 1 / (1 + Math.exp(-odds));
  const y = 1 / (1 + Math.exp(odds));
  const offset = Math.log(a / b) - odds;
  // a y - b x = b x (e^offset - 1) = a y (1 - e^-offset)
  const distance = offset > 0 ? -a * y * Math.expm1(-offset) : b * x * Math.expm1(offset);
  return { x, y, distance };
}

/** A first guess: normal log odds where both shapes are large, the leading term of the tail where one is small. */
function start(a: number, b: number, p: number, lower: boolean): number {
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  if (lower && a < 1) return Math.max(-800, (Math.log(p) + Math.log(a) + logBeta) / a);
  if (!lower && b < 1) return Math.min(800, -(Math.log(p) + Math.log(b) + logBeta) / b);
  const z = normalQuantile(p);
  return Math.log(a / b) + (lower ? z : -z) * Math.sqrt(1 / a + 1 / b);
}
