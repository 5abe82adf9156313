import { requireInteger } from "@productizeml/stats";
import { type Folds, foldsOf } from "./fold.ts";
import { dealRows } from "./internal/deal.ts";
import { type FoldOptions, foldCount, shuffler } from "./internal/fold-options.ts";

/**
 * K-fold cross-validation: every row is tested once.
 *
 * The first `n % nSplits` folds have one row more.
 *
 * @param n - number of rows
 * @param options - number of folds and shuffling
 * @returns the folds
 * @throws InvalidInputError `out-of-range`, `too-few-values`, `bad-option`
 * @example
 * kFold(5, { nSplits: 2 }).foldIds; // [0, 0, 0, 1, 1]
 * [...kFold(5, { nSplits: 2 })][0].train; // [3, 4]
 * @see sklearn.model_selection.KFold
 */
export function kFold(n: number, options: FoldOptions = {}): Folds {
  requireInteger("kFold", "n", n, 0);
  const nSplits = foldCount("kFold", options, n, "rows");
  const sizes = new Uint32Array(nSplits).fill(Math.floor(n / nSplits));
  for (let k = 0; k < n % nSplits; k++) sizes[k]!++;
  return foldsOf(dealRows(sizes, shuffler("kFold", options)), nSplits);
}
