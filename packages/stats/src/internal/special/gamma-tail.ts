import { erfcx } from "./erf.ts";
import { logGamma1p, stirlingError } from "./log-gamma.ts";
import { log1pmx } from "./log1pmx.ts";
import type { Tail } from "./tail.ts";
import { temmeSum } from "./temme.ts";

const LOG_TWO_PI = 1.8378770664093453;
const SQRT_TWO_PI = 2.5066282746310002;
const EPSILON = 2e-17;

/** log(x^a e^-x / Gamma(a + 1)), the factor of both incomplete gamma functions, in Loader's form. */
export function logGammaFactor(a: number, x: number): number {
  if (a < 1) return a * Math.log(x) - x - logGamma1p(a);
  const excess = (x - a) / a;
  const deviance = excess < -0.5 ? a * Math.log(x / a) + (a - x) : a * log1pmx(excess);
  return deviance - stirlingError(a) - 0.5 * (LOG_TWO_PI + Math.log(a));
}

/** A tail of the gamma distribution with shape a and rate 1 at x: the one that keeps all digits of both. */
export function gammaTail(a: number, x: number): Tail {
  if (!(x > 0)) return { lower: true, log: Number.isNaN(x) ? Number.NaN : Number.NEGATIVE_INFINITY };
  if (x === Number.POSITIVE_INFINITY) return { lower: false, log: Number.NEGATIVE_INFINITY };
  if (a >= 30) {
    const half = -log1pmx((x - a) / a);
    if (half < 0.245) return uniform(a, half, x < a);
  }
  if (x >= Math.max(a + 1, 1.5)) {
    return { lower: false, log: logGammaFactor(a, x) + Math.log(a * upperFraction(a, x)) };
  }
  const log = logGammaFactor(a, x) + Math.log(lowerSeries(a, x));
  if (a < 1 && log > -0.5) return { lower: false, log: Math.log(upperNearZero(a, x)) };
  return { lower: true, log };
}

/** Temme's expansion, uniform around x = a, where `half` is half of his squared eta. */
function uniform(a: number, half: number, lower: boolean): Tail {
  const eta = Math.sqrt(2 * half);
  const sum = temmeSum(a, lower ? -eta : eta) / (SQRT_TWO_PI * Math.sqrt(a));
  const scaled = 0.5 * erfcx(Math.sqrt(a * half)) + (lower ? -sum : sum);
  return { lower, log: Math.log(scaled) - a * half };
}

/** 1 + x / (a + 1) + x^2 / ((a + 1) (a + 2)) + ... */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let i = 1; term > EPSILON * sum; i++) {
    term *= x / (a + i);
    sum += term;
  }
  return sum;
}

/** Legendre's continued fraction 1 / (x + 1 - a - 1 (1 - a) / (x + 3 - a - 2 (2 - a) / ...)), by Lentz. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let d = 1 / b;
  let c = Number.POSITIVE_INFINITY;
  let value = d;
  for (let i = 1; i < 100_000; i++) {
    const numerator = i * (a - i);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}

/** The upper tail for a < 1 and small x, where it is 1 minus almost 1. */
function upperNearZero(a: number, x: number): number {
  const log = a * Math.log(x) - logGamma1p(a);
  let power = 1;
  let sum = 0;
  for (let i = 1; i < 60; i++) {
    power *= -x / i;
    sum += power / (a + i);
  }
  return -Math.expm1(log) - Math.exp(log) * a * sum;
}
