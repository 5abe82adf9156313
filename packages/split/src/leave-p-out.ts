import { InvalidInputError, requireInteger } from "@productizeml/stats";
import type { Fold, FoldSequence } from "./fold.ts";
import { combinations, countCombinations } from "./internal/combinations.ts";
import { without } from "./internal/parts.ts";

/** Options of {@link leavePOut}. */
export interface LeavePOutOptions {
  /** Number of rows to test on, at least 1. */
  readonly p: number;
}

/**
 * Tests on every choice of `p` rows, trained on all others. There are very many: 499,500 for 2 of 1,000.
 *
 * @param n - number of rows, more than `p`
 * @param options - how many rows to leave out
 * @returns the folds, in lexicographic order of the rows tested
 * @throws InvalidInputError `out-of-range`; `too-few-values` with `p` rows or fewer; `too-many-values` for more folds than can
 * be counted
 * @example
 * leavePOut(4, { p: 2 }).length; // 6
 * [...leavePOut(4, { p: 2 })][1]; // { "train": [1, 3], "test": [0, 2] }
 * @see sklearn.model_selection.LeavePOut
 */
export function leavePOut(n: number, options: LeavePOutOptions): FoldSequence {
  const { p } = options;
  requireInteger("leavePOut", "n", n, 0);
  requireInteger("leavePOut", "p", p, 1);
  if (n <= p) {
    throw new InvalidInputError("too-few-values", `leavePOut requires more than p = ${p} rows, got ${n}`);
  }
  return {
    length: countCombinations("leavePOut", n, p),
    *[Symbol.iterator](): Generator<Fold> {
      for (const test of combinations(n, p)) yield { train: without(n, test), test };
    },
  };
}
