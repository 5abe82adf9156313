import type { Column } from "@productizeml/stats";
import { type Folds, foldsOf } from "./fold.ts";
import { type FoldOptions, foldCount, shuffler } from "./internal/fold-options.ts";
import { lightest } from "./internal/lightest.ts";
import { codedIds } from "./internal/parts.ts";
import { largestFirst, readGroups } from "./internal/read-groups.ts";

/**
 * K-fold cross-validation that keeps each group in one fold, and the folds about equally large.
 *
 * Groups are given, the largest first, to the fold that has the fewest rows so far. With `shuffle` the order of
 * groups of one size is drawn at random, so folds stay balanced, unlike scikit-learn's, which then ignores sizes.
 *
 * @param groups - group of each row, such as the user
 * @param options - number of folds and shuffling
 * @returns the folds
 * @throws InvalidInputError `out-of-range`; `too-few-values` with fewer groups than folds; `mixed-labels`;
 * `not-finite` for missing groups; `bad-option`
 * @example
 * groupKFold(["ann", "ann", "bob", "cy", "cy", "cy"], { nSplits: 2 }).foldIds; // [1, 1, 1, 0, 0, 0]
 * @see sklearn.model_selection.GroupKFold
 */
export function groupKFold(groups: Column, options: FoldOptions = {}): Folds {
  const { codes, counts, descending } = readGroups("groupKFold", groups);
  const nSplits = foldCount("groupKFold", options, descending.length, "groups");
  const rng = shuffler("groupKFold", options);
  const order = rng === null ? descending : rng.shuffle(descending);
  const foldOf = lightest(largestFirst(order, counts), counts, nSplits);
  return foldsOf(codedIds(codes, foldOf, nSplits), nSplits);
}
