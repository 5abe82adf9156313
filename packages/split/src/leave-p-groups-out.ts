import { type Column, InvalidInputError, requireInteger } from "@productizeml/stats";
import type { Fold, FoldSequence } from "./fold.ts";
import { combinations, countCombinations } from "./internal/combinations.ts";
import { encode } from "./internal/encode.ts";
import { codedIds, gather } from "./internal/parts.ts";
import { ranksOf, sortedCodes } from "./internal/sorted-codes.ts";

/** Options of {@link leavePGroupsOut}. */
export interface LeavePGroupsOutOptions {
  /** Number of groups to test on, at least 1. */
  readonly nGroups: number;
}

/**
 * Tests on every choice of `nGroups` groups, trained on all others.
 *
 * @param groups - group of each row
 * @param options - how many groups to leave out
 * @returns the folds, in lexicographic order of the groups tested
 * @throws InvalidInputError `out-of-range`; `too-few-values` with `nGroups` groups or fewer; `too-many-values` for more folds
 * than can be counted; `mixed-labels`; `not-finite` for missing groups
 * @example
 * const folds = leavePGroupsOut(["rome", "oslo", "rome", "bern"], { nGroups: 2 });
 * Array.from(folds, ({ test }) => [...test]); // [[1, 3], [0, 2, 3], [0, 1, 2]]
 * @see sklearn.model_selection.LeavePGroupsOut
 */
export function leavePGroupsOut(groups: Column, options: LeavePGroupsOutOptions): FoldSequence {
  const { nGroups } = options;
  requireInteger("leavePGroupsOut", "nGroups", nGroups, 1);
  const encoded = encode("leavePGroupsOut", "groups", groups);
  const n = encoded.counts.length;
  if (n <= nGroups) {
    throw new InvalidInputError(
      "too-few-values",
      `leavePGroupsOut requires more than nGroups = ${nGroups} groups, got ${n}`,
    );
  }
  const sorted = sortedCodes("leavePGroupsOut", "groups", encoded);
  const ranks = codedIds(encoded.codes, ranksOf(sorted), n);
  return {
    length: countCombinations("leavePGroupsOut", n, nGroups),
    *[Symbol.iterator](): Generator<Fold> {
      for (const left of combinations(n, nGroups)) {
        const tested = new Int8Array(n);
        for (const rank of left) tested[rank] = 1;
        const ids = Int8Array.from(ranks, (rank) => tested[rank] as number);
        const [train, test] = gather(ids, 2) as [Uint32Array, Uint32Array];
        yield { train, test };
      }
    },
  };
}
