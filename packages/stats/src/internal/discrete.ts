import type { DiscreteDistribution } from "../distributions/discrete-distribution.ts";
import { requireInRange } from "../require.ts";
import { normalQuantile } from "./special/normal-quantile.ts";
import { logProbability, probability, type Tail } from "./special/tail.ts";

/** What makes a discrete distribution over the integers from 0. */
export interface DiscreteSpec<P extends readonly number[]> {
  /** Name for errors. */
  readonly name: string;
  /** Refuses parameters. */
  check(caller: string, ...parameters: P): void;
  /** Largest value that is possible. */
  last(...parameters: P): number;
  /** Mean and variance, to start the search for a quantile from. */
  moments(...parameters: P): readonly [mean: number, variance: number];
  /** Probability of an integer from 0 to the last. */
  pmf(k: number, ...parameters: P): number;
  /** Either tail at an integer from 0 to one before the last: at most k, or above k. */
  tail(k: number, ...parameters: P): Tail;
}

const NOTHING: Tail = { lower: true, log: -Infinity };
const EVERYTHING: Tail = { lower: false, log: -Infinity };

/** The seven functions of a distribution from its probabilities and its tails. */
export function discrete<P extends readonly number[]>(spec: DiscreteSpec<P>): DiscreteDistribution<P> {
  const { name } = spec;
  const tailAt = (k: number, parameters: P): Tail => {
    if (Number.isNaN(k)) return { lower: true, log: Number.NaN };
    if (k < 0) return NOTHING;
    return k >= spec.last(...parameters) ? EVERYTHING : spec.tail(Math.floor(k), ...parameters);
  };
  const tail = (method: string, k: number, parameters: P): Tail => {
    spec.check(`${name}.${method}`, ...parameters);
    return tailAt(k, parameters);
  };
  const invert = (method: string, p: number, lower: boolean, parameters: P): number => {
    const caller = `${name}.${method}`;
    spec.check(caller, ...parameters);
    requireInRange(caller, "p", p, 0, 1);
    const last = spec.last(...parameters);
    if (p === (lower ? 1 : 0)) return last;
    const [mean, variance] = spec.moments(...parameters);
    const z = normalQuantile(p);
    const guess = p === 0 || p === 1 ? 0 : mean + (lower ? z : -z) * Math.sqrt(variance);
    return smallest(Math.min(Math.max(Math.floor(guess), 0), last), last, (k) => {
      const found = probability(tailAt(k, parameters), lower);
      return lower ? found >= p : found <= p;
    });
  };
  return {
    pmf(k, ...parameters) {
      spec.check(`${name}.pmf`, ...parameters);
      if (Number.isNaN(k)) return Number.NaN;
      return Number.isInteger(k) && k >= 0 && k <= spec.last(...parameters) ? spec.pmf(k, ...parameters) : 0;
    },
    cdf: (k, ...parameters) => probability(tail("cdf", k, parameters), true),
    sf: (k, ...parameters) => probability(tail("sf", k, parameters), false),
    logCdf: (k, ...parameters) => logProbability(tail("logCdf", k, parameters), true),
    logSf: (k, ...parameters) => logProbability(tail("logSf", k, parameters), false),
    quantile: (p, ...parameters) => invert("quantile", p, true, parameters),
    isf: (p, ...parameters) => invert("isf", p, false, parameters),
  };
}

/** The smallest k from 0 to `last` that passes, all above it passing too: doubling steps from a guess, then bisection. */
function smallest(guess: number, last: number, passes: (k: number) => boolean): number {
  let low = -1;
  let high = guess;
  if (passes(guess)) {
    for (let step = 1; ; step *= 2) {
      const k = high - step;
      if (k < 0) break;
      if (!passes(k)) {
        low = k;
        break;
      }
      high = k;
    }
  } else {
    low = guess;
    for (let step = 1; ; step *= 2) {
      high = Math.min(last, low + step);
      if (high === last || passes(high)) break;
      low = high;
    }
  }
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (passes(middle)) high = middle;
    else low = middle;
  }
  return high;
}
