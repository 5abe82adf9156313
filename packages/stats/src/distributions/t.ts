import { continuous, requirePositive } from "../internal/continuous.ts";
import { betaInverse } from "../internal/special/beta-inverse.ts";
import { betaTail } from "../internal/special/beta-tail.ts";
import { logGamma } from "../internal/special/log-gamma.ts";
import { logProbability, type Tail } from "../internal/special/tail.ts";
import type { Distribution } from "./distribution.ts";

const LOG_SQRT_TWO_PI = 0.9189385332046728;

/**
 * Student's t distribution with `df` degrees of freedom, above 0 and not necessarily an integer.
 *
 * @example
 * t.sf(0, 3); // 0.5
 * @example
 * t.quantile(0.975, 10); // 2.2281388519862726
 * @see scipy.stats.t
 */
export const t: Distribution<[df: number]> = /* @__PURE__ */ continuous({
  name: "t",
  support: [-Infinity, Infinity],
  check: (caller, df) => requirePositive(caller, "df", df),
  pdf: (x, df) =>
    Math.exp(logPeak(df) - 0.5 * (df + 1) * logOnePlusSquare(x / Math.sqrt(df)) - LOG_SQRT_TWO_PI),
  tail(x, df) {
    const outside = outsideTail(Math.abs(x), df);
    return { lower: x < 0, log: logProbability(outside, true) - Math.LN2 };
  },
  inverse(p, lower, df) {
    // Both tails together, or what lies between them: whichever is the smaller.
    const odds =
      p <= 0.25 ? betaInverse(df / 2, 0.5, 2 * p, true) : betaInverse(df / 2, 0.5, 1 - 2 * p, false);
    const x = Math.sqrt(df) * Math.exp(-0.5 * odds);
    return lower ? -x : x;
  },
});

/** P(|T| > x): the lower tail of the beta variable df / (df + x^2). */
function outsideTail(x: number, df: number): Tail {
  const odds = (x / df) * x;
  if (odds === Number.POSITIVE_INFINITY) return { lower: true, log: farTail(x, df) };
  const share = 1 / (1 + odds);
  return betaTail(df / 2, 0.5, { x: share, y: odds * share, distance: 0.5 * (x * x - 1) * share });
}

/** log P(|T| > x) where x^2 / df overflows: the leading term of the tail. */
function farTail(x: number, df: number): number {
  if (x === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY;
  const logBeta = logGamma(df / 2) + logGamma(0.5) - logGamma((df + 1) / 2);
  return df * (0.5 * Math.log(df) - Math.log(x)) - Math.log(df / 2) - logBeta;
}

/** log of Gamma((df + 1) / 2) / Gamma(df / 2) / sqrt(df / 2). */
function logPeak(df: number): number {
  const h = df / 2;
  if (h < 10) return logGamma(h + 0.5) - logGamma(h) - 0.5 * Math.log(h);
  const r = 1 / (h * h);
  return (
    (-1 / 8 + r * (1 / 192 - r * (1 / 640 - r * (17 / 14336 - r * (31 / 18432 - (r * 691) / 180224))))) / h
  );
}

function logOnePlusSquare(x: number): number {
  return Math.abs(x) < 1e100 ? Math.log1p(x * x) : 2 * Math.log(Math.abs(x));
}
