import { stirlingError } from "./log-gamma.ts";
import { log1pmx } from "./log1pmx.ts";
import type { Tail } from "./tail.ts";

const LOG_TWO_PI = 1.8378770664093453;

/**
 * Where an incomplete beta function is evaluated. Besides x there are y = 1 - x and the distance from the mean
 * a y - b x, because what is known of x often gives these with digits that 1 - x has lost.
 */
export interface BetaPoint {
  readonly x: number;
  readonly y: number;
  readonly distance: number;
}

/** log(x^a y^b / B(a, b)), by deviances from the mean and Stirling errors (Loader 2000). */
export function logBetaFactor(a: number, b: number, { x, y, distance }: BetaPoint): number {
  return (
    deviance(a, x * ((a + b) / a), -distance) +
    deviance(b, y * ((a + b) / b), distance) +
    stirlingError(a + b) -
    stirlingError(a) -
    stirlingError(b) +
    0.5 * (Math.log(a) - Math.log1p(a / b) - LOG_TWO_PI)
  );
}

/** a log(ratio) - excess, where ratio = 1 + excess / a. */
export function deviance(a: number, ratio: number, excess: number): number {
  const relative = excess / a;
  return relative < -0.4 || relative > 0.7 ? a * Math.log(ratio) - excess : a * log1pmx(relative);
}

/** A tail of the beta distribution: the smaller one, or nearly so. */
export function betaTail(a: number, b: number, point: BetaPoint): Tail {
  const { x, y, distance } = point;
  if (Number.isNaN(x)) return { lower: true, log: Number.NaN };
  if (x <= 0) return { lower: true, log: Number.NEGATIVE_INFINITY };
  if (y <= 0) return { lower: false, log: Number.NEGATIVE_INFINITY };
  const factor = logBetaFactor(a, b, point);
  const lower = distance > 2 * x - 1;
  const first = factor - Math.log(lower ? fraction(a, b, x, distance) : fraction(b, a, y, -distance));
  // A tail above 0.9 would leave few digits to the other: that one converges too, if slowly.
  if (first < -0.1 || Math.min(x, y) < 1e-6) return { lower, log: first };
  const second = factor - Math.log(lower ? fraction(b, a, y, -distance) : fraction(a, b, x, distance));
  return { lower: !lower, log: second };
}

/** x^a y^b / (B(a, b) I_x(a, b)) as a continued fraction (DiDonato and Morris 1992, BFRAC), by Lentz. */
function fraction(a: number, b: number, x: number, distance: number): number {
  const y = 1 - x;
  let value = (a * (distance + 1)) / (a + 1);
  let c = value;
  let d = 0;
  for (let m = 1; m < 100_000; m++) {
    const e = a + 2 * m - 1;
    const numerator = ((m * (a + m - 1)) / e) * ((a + b + m - 1) / e) * (b - m) * x * x;
    const denominator = m + (m * (b - m) * x) / e + ((a + m) * (distance + 1 + m * (1 + y))) / (e + 2);
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}

/** The point x, its distance a - (a + b) x computed with twice the digits. */
export function betaPoint(a: number, b: number, x: number): BetaPoint {
  const sum = a + b;
  const lost = a > b ? b - (sum - a) : a - (sum - b);
  const product = sum * x;
  const distance = a - product - productError(sum, x, product) + lost * -x;
  return { x, y: 1 - x, distance };
}

/** What rounding took from product = u v (Dekker 1971). */
function productError(u: number, v: number, product: number): number {
  const uHigh = high(u);
  const vHigh = high(v);
  const uLow = u - uHigh;
  const vLow = v - vHigh;
  return uHigh * vHigh - product + uHigh * vLow + uLow * vHigh + uLow * vLow;
}

function high(u: number): number {
  const shifted = 134217729 * u;
  return shifted - (shifted - u);
}
