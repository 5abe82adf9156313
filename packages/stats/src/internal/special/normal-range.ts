import { logNormalSf, normalSf } from "./erf.ts";
import { logIntegral } from "./log-integral.ts";

const LOG_SQRT_TWO_PI = 0.9189385332046728;
/** Gauss-Legendre nodes above 0 and their weights, 12 in all. */
const NODES: readonly (readonly [node: number, weight: number])[] = [
  [0.1252334085114689, 0.24914704581340277],
  [0.3678314989981802, 0.2334925365383548],
  [0.5873179542866175, 0.20316742672306592],
  [0.7699026741943047, 0.16007832854334622],
  [0.9041172563704749, 0.10693932599531843],
  [0.9815606342467192, 0.04717533638651183],
];

/** Logarithm of the probability that the range of `k` standard normal values is at most `w`, or above it. */
export function logNormalRange(w: number, k: number, lower: boolean): number {
  // Integrated over the largest value, z: all others lie between z - w and z, or at least one does not.
  if (lower) {
    return Math.log(k) + logIntegral((z) => logDensity(z) + (k - 1) * logBetween(z, w), w / 2, width(w, k));
  }
  return Math.log(k) + logIntegral((z) => logDensity(z) + logSomeBelow(z, w, k), w / 2, 0.5);
}

/** Logarithm of the range's density at `w`. */
export function logNormalRangeDensity(w: number, k: number): number {
  const inside = (z: number): number => (k === 2 ? 0 : (k - 2) * logBetween(z, w));
  const log = logIntegral((z) => logDensity(z) + logDensity(z - w) + inside(z), w / 2, width(w, k));
  return Math.log(k) + Math.log(k - 1) + log;
}

/** Where few values leave a wide peak and many a narrow one. */
function width(w: number, k: number): number {
  return w < 2 ? 1 / Math.sqrt(k) : 0.5;
}

function logDensity(z: number): number {
  return -0.5 * z * z - LOG_SQRT_TWO_PI;
}

/** log(cdf(z) - cdf(z - w)). */
function logBetween(z: number, w: number): number {
  const middle = z - w / 2;
  if (w < 1) {
    const half = w / 2;
    let sum = 0;
    for (const [node, weight] of NODES) {
      const d = node * half;
      sum += weight * Math.exp(-0.5 * d * d) * Math.cosh(middle * d);
    }
    return logDensity(middle) + Math.log(w * sum);
  }
  // On the side where both terms are small.
  const near = Math.abs(middle) - w / 2;
  return Math.log(normalSf(near) - normalSf(near + w));
}

/** log(cdf(z)^(k - 1) - (cdf(z) - cdf(z - w))^(k - 1)). */
function logSomeBelow(z: number, w: number, k: number): number {
  const logAll = logNormalSf(-z);
  const logShare = Math.min(0, logNormalSf(w - z) - logAll);
  const some =
    logShare < -40
      ? Math.log(k - 1) + logShare
      : Math.log(-Math.expm1((k - 1) * Math.log1p(-Math.exp(logShare))));
  return (k - 1) * logAll + some;
}
