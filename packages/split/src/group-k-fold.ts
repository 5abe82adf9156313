import { argsort, type Column } from "@productizeml/stats";
import { type Folds, foldsOf } from "./fold.ts";
import { encode } from "./internal/encode.ts";
import { type FoldOptions, foldCount, shuffler } from "./internal/fold-options.ts";
import { lightest } from "./internal/lightest.ts";
import { codedIds } from "./internal/parts.ts";
import { sortedCodes } from "./internal/sorted-codes.ts";
import { take } from "./take.ts";

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
  const encoded = encode("groupKFold", "groups", groups);
  const { codes, counts } = encoded;
  const nSplits = foldCount("groupKFold", options, counts.length, "groups");
  const rng = shuffler("groupKFold", options);
  const given = sortedCodes("groupKFold", "groups", encoded).reverse();
  const order = rng === null ? given : rng.shuffle(given);
  const bySize = argsort(take(counts, order), { descending: true });
  const foldOf = lightest(take(order, bySize), counts, nSplits);
  return foldsOf(codedIds(codes, foldOf, nSplits), nSplits);
}
