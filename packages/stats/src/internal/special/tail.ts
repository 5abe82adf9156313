import { log1mexp } from "./log1pmx.ts";

/**
 * One tail of a distribution at a point, by its logarithm: the smaller one wherever that matters, so that the other
 * follows without loss.
 */
export interface Tail {
  /** Whether this is the lower tail. */
  readonly lower: boolean;
  /** Natural logarithm of the tail's probability. */
  readonly log: number;
}

/** Probability of the lower or the upper tail. */
export function probability(tail: Tail, lower: boolean): number {
  return tail.lower === lower ? Math.exp(tail.log) : -Math.expm1(tail.log);
}

/** Logarithm of the lower or the upper tail. */
export function logProbability(tail: Tail, lower: boolean): number {
  return tail.lower === lower ? tail.log : log1mexp(tail.log);
}
