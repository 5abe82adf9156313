import { InvalidInputError, requireInteger } from "@productizeml/stats";
import type { FoldSequence } from "./fold.ts";
import { type DrawOptions, draws } from "./internal/draw-options.ts";
import { drawRows } from "./internal/draw-rows.ts";
import { trainTestSizes } from "./internal/train-test-sizes.ts";

/**
 * Draws a training and a test set at random, again and again: Monte Carlo cross-validation.
 *
 * Each split is drawn from all rows, so a row may be tested several times or never. Rows come in random order.
 *
 * @param n - number of rows
 * @param options - number and sizes of the splits
 * @returns the splits
 * @throws InvalidInputError `out-of-range`; `empty-input`; `too-few-values` when nothing is left to train on; `bad-option`
 * @example
 * const folds = shuffleSplit(10, { nSplits: 3, testSize: 0.25 });
 * Array.from(folds, ({ train, test }) => [train.length, test.length]); // [[7, 3], [7, 3], [7, 3]]
 * @see sklearn.model_selection.ShuffleSplit
 */
export function shuffleSplit(n: number, options: DrawOptions = {}): FoldSequence {
  requireInteger("shuffleSplit", "n", n, 0);
  if (n === 0) throw new InvalidInputError("empty-input", "shuffleSplit requires at least 1 row, got 0");
  const sizes = trainTestSizes(n, options, { caller: "shuffleSplit", of: "rows", testSize: 0.1 });
  return draws("shuffleSplit", options, 10, (rng) => drawRows(n, sizes, rng));
}
