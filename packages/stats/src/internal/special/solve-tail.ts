import { logProbability, type Tail } from "./tail.ts";

/** What {@link solveTail} needs to know of a distribution, in a coordinate u in which its density is log-concave. */
export interface TailProblem {
  /** Where to start. */
  readonly start: number;
  /** Either tail at u. */
  tail(u: number): Tail;
  /** Logarithm of the density in u. */
  logDensity(u: number): number;
}

/**
 * The u at which the logarithm of a tail reaches a value. The logarithm of a tail is concave when the density is
 * log-concave, so that Newton's steps overshoot once at most and then approach from one side.
 */
export function solveTail(logP: number, lower: boolean, problem: TailProblem): number {
  let u = problem.start;
  let last = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 200; i++) {
    const log = logProbability(problem.tail(u), lower);
    const slope = Math.exp(problem.logDensity(u) - log);
    const longest = 3 + 0.5 * Math.abs(u);
    let step = (log - logP) / slope;
    if (!(Math.abs(step) <= longest)) step = log > logP ? longest : -longest;
    u += lower ? -step : step;
    const size = Math.abs(step);
    if (size <= 2e-16 * Math.abs(u) || (size < 1e-9 && size >= last)) break;
    last = size;
  }
  return u;
}
