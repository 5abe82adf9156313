import type { Arrays, Venv } from "./worker.ts";

/** One comparison: ours and the peer's on the same arrays. */
export interface Case<A extends Arrays = Arrays> {
  /** Our function, and what sets this case apart. */
  readonly name: string;
  /** Rows. */
  readonly n: number;
  /** The peer's function, as its users call it. */
  readonly peer: string;
  /** The distribution that the peer is in, such as "scikit-learn". */
  readonly of: string;
  /** Where that distribution is installed. Default: "core". */
  readonly venv?: Venv;
  /** Makes the arrays, the same ones on every machine. */
  data(): A;
  /** Our call. */
  ours(arrays: A): unknown;
  /** Python before the clock starts: imports. */
  readonly setup: string;
  /** The peer's call, a Python expression over the arrays' names. */
  readonly theirs: string;
  /** What plain numpy takes for the same number, where that says something: the floor under the peer's checks. */
  readonly numpy?: string;
  /** What a compiled loop takes for the same number, a call of one of limits.c's functions: the floor under everybody. */
  readonly c?: string;
  /** How often the peer's call is needed for our one. Default: once. */
  readonly times?: number;
  /** What of our answer is compared. Default: all of it. */
  answer?(value: unknown): unknown;
  /** The same of the peer's answer, a Python expression over `answer`. Default: `answer`. */
  readonly theirAnswer?: string;
}

/** What one case came to. Times are medians in milliseconds. */
export interface Result {
  readonly name: string;
  readonly n: number;
  readonly peer: string;
  readonly rounds: number;
  readonly ours: number;
  readonly theirs: number;
  /** The peer's time over ours: above 1, ours is faster. */
  readonly ratio: number;
  /** numpy's time over ours. */
  readonly numpyRatio?: number;
  /** The compiled loop's time over ours. */
  readonly cRatio?: number;
}

/** Checks that a case's arrays and calls agree with each other, and forgets their type. */
export function bench<A extends Arrays>(each: Case<A>): Case {
  return each as unknown as Case;
}
