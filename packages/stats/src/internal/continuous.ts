import type { Distribution } from "../distributions/distribution.ts";
import { requireInRange } from "../require.ts";
import { logProbability, probability, type Tail } from "./special/tail.ts";

/** What makes a continuous distribution. */
export interface ContinuousSpec<P extends readonly (number | undefined)[]> {
  /** Name for errors. */
  readonly name: string;
  /** Ends of the support. */
  readonly support: readonly [low: number, high: number];
  /** Refuses parameters. */
  check(caller: string, ...parameters: P): void;
  /** Density at a point that is not `NaN`. */
  pdf(x: number, ...parameters: P): number;
  /** Either tail at any point. */
  tail(x: number, ...parameters: P): Tail;
  /** The point at which a tail has probability `p`, above 0 and at most 1/2. */
  inverse(p: number, lower: boolean, ...parameters: P): number;
}

/** The seven functions of a distribution from its density, its tails and their inverse. */
export function continuous<P extends readonly (number | undefined)[]>(
  spec: ContinuousSpec<P>,
): Distribution<P> {
  const { name, support } = spec;
  const tail = (method: string, x: number, parameters: P): Tail => {
    spec.check(`${name}.${method}`, ...parameters);
    return spec.tail(x, ...parameters);
  };
  const invert = (method: string, p: number, lower: boolean, parameters: P): number => {
    const caller = `${name}.${method}`;
    spec.check(caller, ...parameters);
    requireInRange(caller, "p", p, 0, 1);
    if (p === 0 || p === 1) return support[lower === (p === 0) ? 0 : 1];
    // Above 1/2 the other tail's 1 - p is exact.
    return p <= 0.5 ? spec.inverse(p, lower, ...parameters) : spec.inverse(1 - p, !lower, ...parameters);
  };
  return {
    pdf(x, ...parameters) {
      spec.check(`${name}.pdf`, ...parameters);
      if (x < support[0] || x > support[1]) return 0;
      return Number.isNaN(x) ? Number.NaN : spec.pdf(x, ...parameters);
    },
    cdf: (x, ...parameters) => probability(tail("cdf", x, parameters), true),
    sf: (x, ...parameters) => probability(tail("sf", x, parameters), false),
    logCdf: (x, ...parameters) => logProbability(tail("logCdf", x, parameters), true),
    logSf: (x, ...parameters) => logProbability(tail("logSf", x, parameters), false),
    quantile: (p, ...parameters) => invert("quantile", p, true, parameters),
    isf: (p, ...parameters) => invert("isf", p, false, parameters),
  };
}

/** Refuses a parameter that is not a positive finite number. */
export function requirePositive(caller: string, name: string, value: number): void {
  requireInRange(caller, name, value, Number.MIN_VALUE, Number.MAX_VALUE);
}
