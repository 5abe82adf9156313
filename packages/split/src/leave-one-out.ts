import { requireInteger } from "@productizeml/stats";
import { type Folds, foldsOf } from "./fold.ts";
import { foldCount } from "./internal/fold-options.ts";
import { partIds } from "./internal/parts.ts";

/**
 * Tests each row alone, trained on all others.
 *
 * @param n - number of rows, at least 2
 * @returns `n` folds
 * @throws InvalidInputError `out-of-range`, `too-few-values`
 * @example
 * [...leaveOneOut(3)][1]; // { "train": [0, 2], "test": [1] }
 * @see sklearn.model_selection.LeaveOneOut
 */
export function leaveOneOut(n: number): Folds {
  requireInteger("leaveOneOut", "n", n, 0);
  foldCount("leaveOneOut", { nSplits: Math.max(n, 2) }, n, "rows");
  const foldIds = partIds(n, n);
  for (let row = 0; row < n; row++) foldIds[row] = row;
  return foldsOf(foldIds, n);
}
