import type { Fold, Folds } from "./fold.ts";
import {
  cutBlocks,
  type LabelIntervals,
  type PurgedOptions,
  purgedFold,
} from "./internal/label-intervals.ts";

/**
 * K-fold cross-validation in blocks of time for labels that take time to become known, such as a return over a week.
 *
 * Each block is tested once, trained on what lies before and after, less the rows whose label was made in a time that a
 * tested row's label was made in, too (purge), and those that begin within `embargo` after it.
 *
 * @param intervals - for each row when its label is made, in any order
 * @param options - number of folds, and embargo in the unit of the times
 * @returns the folds, earliest first, positions ascending; a fold may be left without rows to train on
 * @throws InvalidInputError `length-mismatch`; `not-finite` for missing times; `out-of-range` for an end before its start, or a
 * negative embargo; `too-few-values` with fewer rows than folds
 * @example
 * const intervals = { start: [1, 2, 3, 4, 5, 6], end: [2, 3, 4, 5, 6, 7] };
 * [...purgedKFold(intervals, { nSplits: 3 })][1]; // { "train": [0, 5], "test": [2, 3] }
 * purgedKFold(intervals, { nSplits: 3 }).foldIds; // [0, 0, 1, 1, 2, 2]
 * @see López de Prado (2018), Advances in Financial Machine Learning, chapter 7
 */
export function purgedKFold(intervals: LabelIntervals, options: PurgedOptions = {}): Folds {
  const blocks = cutBlocks("purgedKFold", intervals, options, 5);
  const length = blocks.from.length;
  return {
    length,
    foldIds: blocks.ids,
    *[Symbol.iterator](): Generator<Fold> {
      for (let fold = 0; fold < length; fold++) yield purgedFold(blocks, [fold]);
    },
  };
}
