import { type Column, columnLength, InvalidInputError } from "@productizeml/stats";
import { type Folds, foldsOf } from "./fold.ts";
import { encode } from "./internal/encode.ts";
import { type FoldOptions, foldCount, shuffler } from "./internal/fold-options.ts";
import { checkLabels } from "./internal/labels.ts";
import { codedIds } from "./internal/parts.ts";
import { ranksOf, sortedCodes } from "./internal/sorted-codes.ts";
import { groupsToFolds, leastEvenFirst } from "./internal/stratify-groups.ts";

/**
 * K-fold cross-validation that keeps each group in one fold, and the share of every class in every fold as near as
 * groups allow.
 *
 * Groups are given, those with the least even classes first, to the fold where the classes' shares then vary least
 * between folds; of folds alike to the one with fewer rows. Where few groups hold most rows a fold may stay empty. With
 * `shuffle` the order of groups that are equally even is drawn at random.
 *
 * @param y - label of each row
 * @param groups - group of each row, such as the user
 * @param options - number of folds and shuffling
 * @returns the folds
 * @throws InvalidInputError `length-mismatch`; `out-of-range`; `too-few-values` with fewer groups than folds, or when every
 * class has fewer rows than there are folds; `bad-column` for numbers in `y` that are not whole; `mixed-labels`;
 * `not-finite` for missing labels or groups; `bad-option`
 * @example
 * const y = [0, 0, 1, 1, 0, 1];
 * stratifiedGroupKFold(y, ["a", "a", "a", "b", "c", "c"], { nSplits: 2 }).foldIds; // [0, 0, 0, 1, 1, 1]
 * @see sklearn.model_selection.StratifiedGroupKFold
 */
export function stratifiedGroupKFold(y: Column, groups: Column, options: FoldOptions = {}): Folds {
  if (columnLength(y) !== columnLength(groups)) {
    throw new InvalidInputError(
      "length-mismatch",
      `stratifiedGroupKFold requires groups of length ${columnLength(y)}, as y, got ${columnLength(groups)}`,
    );
  }
  const classes = encode("stratifiedGroupKFold", "y", y);
  const units = encode("stratifiedGroupKFold", "groups", groups);
  checkLabels("stratifiedGroupKFold", classes, options);
  const nSplits = foldCount("stratifiedGroupKFold", options, units.counts.length, "groups");
  const rng = shuffler("stratifiedGroupKFold", options);

  // Sorted classes and groups, as NumPy would have them: its sums depend on the order, and ties on its sums.
  const classOrder = sortedCodes("stratifiedGroupKFold", "y", classes);
  const groupOrder = sortedCodes("stratifiedGroupKFold", "groups", units);
  const groupRank = ranksOf(rng === null ? groupOrder : rng.shuffle(groupOrder));
  const classRank = ranksOf(classOrder);
  const width = classOrder.length;
  const counts = new Float64Array(groupOrder.length * width);
  for (let i = 0; i < classes.codes.length; i++) {
    const group = groupRank[units.codes[i] as number] as number;
    counts[group * width + (classRank[classes.codes[i] as number] as number)]!++;
  }
  const totals = Float64Array.from(classOrder, (code) => classes.counts[code] as number);

  const foldOf = groupsToFolds(leastEvenFirst(counts, width), counts, totals, nSplits);
  const foldOfCode = groupRank.map((rank) => foldOf[rank] as number);
  return foldsOf(codedIds(units.codes, foldOfCode, nSplits), nSplits);
}
