import { requireInteger } from "@productizeml/stats";
import type { Fold, FoldSequence } from "./fold.ts";
import { combinations, countCombinations } from "./internal/combinations.ts";
import {
  cutBlocks,
  type LabelIntervals,
  type PurgedOptions,
  purgedFold,
} from "./internal/label-intervals.ts";
import type { PartIds } from "./internal/parts.ts";

/** Options of {@link combinatorialPurgedKFold}. */
export interface CombinatorialPurgedOptions extends PurgedOptions {
  /**
   * Number of blocks tested together, fewer than there are.
   * @defaultValue 2
   */
  readonly nTestFolds?: number;
}

/** The folds of {@link combinatorialPurgedKFold}: one for each choice of blocks. */
export interface CombinatorialFolds extends FoldSequence {
  /** For each row the block of time that it is in, from 0. */
  readonly blockIds: PartIds;
  /**
   * Ways through all blocks, each tested by a model that did not see it: `paths[p][b]` is the number of the fold whose
   * predictions path `p` takes for block `b`.
   */
  readonly paths: readonly Uint32Array[];
}

/**
 * Tests on every choice of `nTestFolds` blocks of time, purged as `purgedKFold` does, and puts the predictions together to
 * several histories instead of one.
 *
 * @param intervals - for each row when its label is made, in any order
 * @param options - number of blocks, how many are tested together, and embargo in the unit of the times
 * @returns the folds, in lexicographic order of the blocks tested, and the paths
 * @throws InvalidInputError `length-mismatch`; `not-finite` for missing times; `out-of-range` for an end before its start, a
 * negative embargo, or as many blocks tested as there are; `too-few-values` with fewer rows than blocks; `too-many-values`
 * @example
 * const times = [1, 2, 3, 4, 5, 6];
 * const folds = combinatorialPurgedKFold({ start: times, end: times }, { nSplits: 3, nTestFolds: 2 });
 * Array.from(folds, ({ train }) => [...train]); // [[4, 5], [2, 3], [0, 1]]
 * folds.paths; // [[0, 0, 1], [1, 2, 2]]
 * @see López de Prado (2018), Advances in Financial Machine Learning, chapter 12
 */
export function combinatorialPurgedKFold(
  intervals: LabelIntervals,
  options: CombinatorialPurgedOptions = {},
): CombinatorialFolds {
  const { nTestFolds = 2 } = options;
  const blocks = cutBlocks("combinatorialPurgedKFold", intervals, options, 6);
  const nSplits = blocks.from.length;
  requireInteger("combinatorialPurgedKFold", "nTestFolds", nTestFolds, 1, nSplits - 1);
  const length = countCombinations("combinatorialPurgedKFold", nSplits, nTestFolds);
  return {
    length,
    blockIds: blocks.ids,
    paths: pathsOf(nSplits, nTestFolds, (length * nTestFolds) / nSplits),
    *[Symbol.iterator](): Generator<Fold> {
      for (const tested of combinations(nSplits, nTestFolds)) yield purgedFold(blocks, tested);
    },
  };
}

/** The first path takes each block's predictions from the first fold that tests it, the second from the second, and so on. */
function pathsOf(nSplits: number, nTestFolds: number, count: number): Uint32Array[] {
  const paths = Array.from({ length: count }, () => new Uint32Array(nSplits));
  const taken = new Uint32Array(nSplits);
  let fold = 0;
  for (const tested of combinations(nSplits, nTestFolds)) {
    for (const block of tested) (paths[taken[block]!++] as Uint32Array)[block] = fold;
    fold++;
  }
  return paths;
}
