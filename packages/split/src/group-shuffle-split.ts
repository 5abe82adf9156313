import { type Column, InvalidInputError } from "@productizeml/stats";
import type { FoldSequence } from "./fold.ts";
import { type DrawOptions, draws } from "./internal/draw-options.ts";
import { drawRows } from "./internal/draw-rows.ts";
import { encode } from "./internal/encode.ts";
import { codedIds, gather } from "./internal/parts.ts";
import { trainTestSizes } from "./internal/train-test-sizes.ts";

/**
 * Draws groups to train and groups to test on at random, again and again.
 *
 * Sizes count groups, not rows: of groups of uneven size a fifth may hold any share of the rows. Where the share of rows
 * matters, `trainTestSplit` with `groups` comes nearer.
 *
 * @param groups - group of each row, such as the user
 * @param options - number of splits, and their sizes in groups
 * @returns the splits, positions ascending
 * @throws InvalidInputError `out-of-range`; `empty-input`; `too-few-values` when no group is left to train on; `not-finite` for
 * missing groups; `bad-option`
 * @example
 * const folds = groupShuffleSplit(["ann", "bob", "ann", "cy", "dee"], { nSplits: 2, testSize: 0.5 });
 * Array.from(folds, ({ train, test }) => train.length + test.length); // [5, 5]
 * @see sklearn.model_selection.GroupShuffleSplit
 */
export function groupShuffleSplit(groups: Column, options: DrawOptions = {}): FoldSequence {
  const { codes, counts } = encode("groupShuffleSplit", "groups", groups);
  const n = counts.length;
  if (n === 0) throw new InvalidInputError("empty-input", "groupShuffleSplit requires at least 1 row, got 0");
  const sizes = trainTestSizes(n, options, { caller: "groupShuffleSplit", of: "groups", testSize: 0.2 });
  return draws("groupShuffleSplit", options, 5, (rng) => {
    const { train, test } = drawRows(n, sizes, rng);
    const partOf = new Int8Array(n).fill(-1);
    for (const group of train) partOf[group] = 0;
    for (const group of test) partOf[group] = 1;
    const [trainRows, testRows] = gather(codedIds(codes, partOf, 2), 2) as [Uint32Array, Uint32Array];
    return { train: trainRows, test: testRows };
  });
}
