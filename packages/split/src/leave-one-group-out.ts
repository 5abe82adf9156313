import type { Column } from "@productizeml/stats";
import { type Folds, foldsOf } from "./fold.ts";
import { encode } from "./internal/encode.ts";
import { foldCount } from "./internal/fold-options.ts";
import { codedIds } from "./internal/parts.ts";
import { ranksOf, sortedCodes } from "./internal/sorted-codes.ts";

/**
 * Tests each group alone, trained on all others: how a model fares on a hospital, city or device that it has never seen.
 *
 * @param groups - group of each row
 * @returns a fold for each group, in ascending order of the groups
 * @throws InvalidInputError `too-few-values` with fewer than two groups; `mixed-labels`; `not-finite` for missing groups
 * @example
 * leaveOneGroupOut(["rome", "oslo", "rome", "bern"]).foldIds; // [2, 1, 2, 0]
 * @see sklearn.model_selection.LeaveOneGroupOut
 */
export function leaveOneGroupOut(groups: Column): Folds {
  const encoded = encode("leaveOneGroupOut", "groups", groups);
  const n = encoded.counts.length;
  foldCount("leaveOneGroupOut", { nSplits: Math.max(n, 2) }, n, "groups");
  const ranks = ranksOf(sortedCodes("leaveOneGroupOut", "groups", encoded));
  return foldsOf(codedIds(encoded.codes, ranks, n), n);
}
