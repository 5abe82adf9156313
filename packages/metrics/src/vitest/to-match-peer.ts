import { type Column, columnLength, InvalidInputError, type Matrix, readNumbers } from "@productizeml/stats";
import { count, measure } from "../internal/words.ts";
import type { Verdict } from "./predicted-rows.ts";

/** Options of {@link toMatchPeer}. */
export interface MatchPeerOptions {
  /**
   * Allowed distance as a share of the peer's value.
   *
   * @defaultValue `1e-6`
   */
  readonly relative?: number;
  /**
   * Allowed distance, for values near 0.
   *
   * @defaultValue `1e-9`
   */
  readonly absolute?: number;
}

/**
 * Whether two implementations of a model predict the same, such as an exported model and the one that was trained.
 *
 * @param received - predictions, a column of numbers or a matrix
 * @param peer - the peer's predictions, in the same form
 * @param options - allowed distances; a value matches when either allows it
 * @returns the verdict, which says how many values differ, and the worst of them
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-column`
 * @example
 * toMatchPeer([0.1, 0.2], [0.1, 0.2000000001]).pass; // true
 * toMatchPeer([0.1, 0.25], [0.1, 0.2]).message(); // "expected 2 values to match the peer's, got 1 that differs; the most at 1: 0.250 against 0.200"
 */
export function toMatchPeer(
  received: Column | Matrix,
  peer: Column | Matrix,
  options: MatchPeerOptions = {},
): Verdict {
  const { relative = 1e-6, absolute = 1e-9 } = options;
  const ours = numbers("the received values", received);
  const theirs = numbers("the peer's values", peer);
  if (ours.length !== theirs.length) {
    throw new InvalidInputError(
      "length-mismatch",
      `toMatchPeer requires as many values as the peer's ${theirs.length}, got ${ours.length}`,
    );
  }
  if (ours.length === 0) throw new InvalidInputError("empty-input", "toMatchPeer requires values, got none");
  let differing = 0;
  let most = 0;
  let at = 0;
  for (let i = 0; i < ours.length; i++) {
    if (Object.is(ours[i], theirs[i]) || ours[i] === theirs[i]) continue;
    const away = Math.abs(ours[i] - theirs[i]);
    const allowed = Math.max(relative * Math.abs(theirs[i]), absolute);
    if (away <= allowed) continue;
    differing++;
    if (!(away <= most)) {
      most = away;
      at = i;
    }
  }
  return {
    pass: differing === 0,
    message: () =>
      differing === 0
        ? `expected ${count(ours.length)} values not to match the peer's, got no difference beyond the tolerance`
        : `expected ${count(ours.length)} values to match the peer's, got ${count(differing)} that ${differing === 1 ? "differs" : "differ"}; the most at ${at}: ${measure(ours[at])} against ${measure(theirs[at])}`,
  };
}

function numbers(name: string, values: Column | Matrix): ArrayLike<number> {
  if ("cols" in values) return values.data;
  return columnLength(values) === 0 ? [] : readNumbers("toMatchPeer", name, values);
}
