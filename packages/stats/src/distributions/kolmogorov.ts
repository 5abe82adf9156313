import { continuous } from "../internal/continuous.ts";
import { solveTail } from "../internal/special/solve-tail.ts";
import type { Tail } from "../internal/special/tail.ts";
import type { Distribution } from "./distribution.ts";

const LOG_SQRT_TWO_PI = 0.9189385332046728;
const PI2_OVER_8 = 1.2337005501361697;
/** Where the two series change places; both need few terms there. */
const MIDDLE = 0.9;

/**
 * Kolmogorov's distribution: the limit of `sqrt(n) D` for the largest distance `D` between the empirical distribution
 * of `n` values and the true one; for two samples of `n` and `m` values the limit of `sqrt(n m / (n + m)) D`.
 *
 * For finite samples {@link ksPValue} has the exact probabilities.
 *
 * @example
 * kolmogorov.sf(1.3580986393225505); // 0.05
 * @see scipy.stats.kstwobign; Kolmogorov (1933)
 */
export const kolmogorov: Distribution<[]> = /* @__PURE__ */ continuous({
  name: "kolmogorov",
  support: [0, Infinity],
  check() {},
  pdf: (x) => Math.exp(logDensity(x)),
  tail,
  inverse: (p, lower) =>
    solveTail(Math.log(p), lower, {
      start: lower ? Math.sqrt(PI2_OVER_8 / (1 - Math.log(p))) : Math.sqrt(-Math.log(p / 2) / 2),
      tail,
      logDensity,
    }),
});

function tail(x: number): Tail {
  if (!(x > 0)) return { lower: true, log: Number.isNaN(x) ? Number.NaN : Number.NEGATIVE_INFINITY };
  if (x === Number.POSITIVE_INFINITY) return { lower: false, log: Number.NEGATIVE_INFINITY };
  if (x > MIDDLE) return { lower: false, log: Math.LN2 - 2 * x * x + Math.log(alternating(x, 0)) };
  return {
    lower: true,
    log: LOG_SQRT_TWO_PI - Math.log(x) - PI2_OVER_8 / (x * x) + Math.log(theta(x, false)),
  };
}

function logDensity(x: number): number {
  if (x === 0 || x === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY;
  if (x > MIDDLE) return Math.log(8 * x) - 2 * x * x + Math.log(alternating(x, 2));
  return LOG_SQRT_TWO_PI - 2 * Math.log(x) - PI2_OVER_8 / (x * x) + Math.log(theta(x, true));
}

/** Sum of (-1)^(k - 1) k^power exp(-2 (k^2 - 1) x^2) for k = 1, 2, ... */
function alternating(x: number, power: number): number {
  let sum = 0;
  for (let k = 6; k >= 1; k--) sum = k ** power * Math.exp(-2 * (k * k - 1) * x * x) - sum;
  return sum;
}

/** Sum of exp(-((2 k - 1)^2 - 1) pi^2 / (8 x^2)) for k = 1, 2, ..., or of what its derivative takes. */
function theta(x: number, derivative: boolean): number {
  const rate = PI2_OVER_8 / (x * x);
  let sum = 0;
  for (let k = 9; k >= 1; k -= 2) {
    sum += Math.exp(-(k * k - 1) * rate) * (derivative ? 2 * k * k * rate - 1 : 1);
  }
  return sum;
}
