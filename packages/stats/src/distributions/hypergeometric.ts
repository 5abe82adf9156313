import { discrete } from "../internal/discrete.ts";
import { betaPoint, logBetaFactor } from "../internal/special/beta-tail.ts";
import { requireInteger } from "../require.ts";
import type { DiscreteDistribution } from "./discrete-distribution.ts";

/** Largest number of balls: the probabilities keep 12 digits up to here. */
const MOST = 1e9;

/**
 * Hypergeometric distribution: how many of `drawn` balls are white, drawn without replacement from an urn with `white`
 * white and `black` black ones.
 *
 * @example
 * hypergeometric.pmf(1, 2, 2, 2); // 0.6666666666666666
 * @example
 * hypergeometric.cdf(0, 5, 45, 10); // 0.3105627820045688
 * @see scipy.stats.hypergeom, whose parameters are `white + black`, `white` and `drawn`; Loader (2000)
 */
export const hypergeometric: DiscreteDistribution<[white: number, black: number, drawn: number]> =
  /* @__PURE__ */ discrete({
    name: "hypergeometric",
    check(caller: string, white: number, black: number, drawn: number) {
      requireInteger(caller, "white", white, 0, MOST);
      requireInteger(caller, "black", black, 0, MOST);
      requireInteger(caller, "drawn", drawn, 0, white + black);
    },
    last: (white, _black, drawn) => Math.min(white, drawn),
    moments(white, black, drawn) {
      const total = white + black;
      if (total <= 1) return [drawn * white, 0];
      const share = white / total;
      return [drawn * share, drawn * share * (1 - share) * ((total - drawn) / (total - 1))];
    },
    pmf: (k, white, black, drawn) => Math.exp(logPmf(k, white, black, drawn)),
    tail(k, white, black, drawn) {
      const mean = (drawn * white) / (white + black);
      if (k < Math.max(0, drawn - black)) return { lower: true, log: Number.NEGATIVE_INFINITY };
      if (k < mean) {
        return {
          lower: true,
          log: logPmf(k, white, black, drawn) + Math.log(downwards(k, white, black, drawn)),
        };
      }
      return {
        lower: false,
        log: logPmf(k + 1, white, black, drawn) + Math.log(upwards(k + 1, white, black, drawn)),
      };
    },
  });

/** By three binomial probabilities whose parameter, the share that is drawn, cancels. */
function logPmf(k: number, white: number, black: number, drawn: number): number {
  if (k < drawn - black) return Number.NEGATIVE_INFINITY;
  const total = white + black;
  return (
    logBinomialPmf(k, white, drawn, total) +
    logBinomialPmf(drawn - k, black, drawn, total) -
    logBinomialPmf(drawn, total, drawn, total)
  );
}

/** Binomial probability of k in n, each with probability `drawn / total`. */
function logBinomialPmf(k: number, n: number, drawn: number, total: number): number {
  if (drawn === 0 || drawn === total) return 0;
  const p = drawn / total;
  if (k === n) return n * Math.log(p);
  return logBetaFactor(k + 1, n - k, betaPoint(k + 1, n - k, p)) - Math.log(p) - Math.log(n - k);
}

/** P(X <= k) / P(X = k). */
function downwards(k: number, white: number, black: number, drawn: number): number {
  let term = 1;
  let sum = 1;
  for (let x = k; x > 0 && term > 1e-17 * sum; x--) {
    term *= (x / (white - x + 1)) * ((black - drawn + x) / (drawn - x + 1));
    sum += term;
  }
  return sum;
}

/** P(X >= k) / P(X = k). */
function upwards(k: number, white: number, black: number, drawn: number): number {
  let term = 1;
  let sum = 1;
  for (let x = k; term > 1e-17 * sum; x++) {
    term *= ((white - x) / (x + 1)) * ((drawn - x) / (black - drawn + x + 1));
    sum += term;
  }
  return sum;
}
