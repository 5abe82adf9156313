import type { Column } from "@productizeml/stats";
import { type Folds, foldsOf } from "./fold.ts";
import { readClasses } from "./internal/classes.ts";
import { deal } from "./internal/deal.ts";
import { type FoldOptions, foldCount, shuffler } from "./internal/fold-options.ts";
import { checkLabels } from "./internal/labels.ts";

/**
 * K-fold cross-validation that keeps the share of every class in every fold.
 *
 * Fold sizes differ by at most one row, overall and within each class; a class with fewer rows than folds is
 * missing from some of them.
 *
 * @param y - label of each row
 * @param options - number of folds and shuffling
 * @returns the folds
 * @throws InvalidInputError `out-of-range`; `too-few-values` when every class has fewer rows than there are folds;
 * `bad-column` for numbers that are not whole, which are no labels; `not-finite` for missing labels; `bad-option`
 * @example
 * stratifiedKFold(["a", "a", "b", "a", "b", "a"], { nSplits: 2 }).foldIds; // [0, 0, 0, 1, 1, 1]
 * @see sklearn.model_selection.StratifiedKFold
 */
export function stratifiedKFold(y: Column, options: FoldOptions = {}): Folds {
  const classes = readClasses("stratifiedKFold", "y", y);
  const nSplits = foldCount("stratifiedKFold", options, classes.codes.length, "rows");
  checkLabels("stratifiedKFold", classes, options);
  const rng = shuffler("stratifiedKFold", options);
  return foldsOf(deal(classes, roundRobin(classes.counts, nSplits), nSplits, rng), nSplits);
}

/** Deals the rows, sorted by class, to the folds in turn, and counts what each fold gets of each class. */
function roundRobin(counts: Uint32Array, folds: number): Uint32Array {
  const allocation = new Uint32Array(counts.length * folds);
  let start = 0;
  for (let c = 0; c < counts.length; c++) {
    const count = counts[c] as number;
    const each = Math.floor(count / folds);
    for (let k = 0; k < folds; k++) allocation[c * folds + k] = each;
    for (let extra = 0; extra < count % folds; extra++) allocation[c * folds + ((start + extra) % folds)]!++;
    start = (start + count) % folds;
  }
  return allocation;
}
