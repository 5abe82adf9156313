import { type Column, InvalidInputError } from "@productizeml/stats";
import type { FoldSequence } from "./fold.ts";
import { readClasses } from "./internal/classes.ts";
import { type DrawOptions, draws } from "./internal/draw-options.ts";
import { checkClasses, drawFromClasses } from "./internal/draw-rows.ts";
import { trainTestSizes } from "./internal/train-test-sizes.ts";

/**
 * Draws a training and a test set at random, again and again, each with every class in its share to within a row.
 *
 * @param y - label of each row
 * @param options - number and sizes of the splits
 * @returns the splits, rows in random order
 * @throws InvalidInputError `out-of-range`; `empty-input`; `too-few-values` when a class has one row or a set fewer rows than
 * there are classes; `not-finite` for missing labels; `bad-option`
 * @example
 * const y = ["a", "a", "a", "a", "b", "b"];
 * const [first] = stratifiedShuffleSplit(y, { testSize: 3 });
 * take(y, first.test).sort(); // ["a", "a", "b"]
 * @see sklearn.model_selection.StratifiedShuffleSplit
 */
export function stratifiedShuffleSplit(y: Column, options: DrawOptions = {}): FoldSequence {
  const strata = readClasses("stratifiedShuffleSplit", "y", y);
  const n = strata.codes.length;
  if (n === 0) {
    throw new InvalidInputError("empty-input", "stratifiedShuffleSplit requires at least 1 row, got 0");
  }
  const sizes = trainTestSizes(n, options, { caller: "stratifiedShuffleSplit", of: "rows", testSize: 0.1 });
  checkClasses("stratifiedShuffleSplit", "y", strata, sizes);
  return draws("stratifiedShuffleSplit", options, 10, (rng) => drawFromClasses(strata, sizes, rng));
}
