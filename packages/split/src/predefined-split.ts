import { InvalidInputError } from "@productizeml/stats";
import { type Folds, foldsOf } from "./fold.ts";
import { partIds } from "./internal/parts.ts";

/**
 * Cross-validation with folds that are given, such as those of a benchmark, or one validation set.
 *
 * @param testFold - for each row the number of the fold in which it is tested, `-1` where it always trains
 * @returns a fold for each number that occurs, ascending; `foldIds` numbers them from 0 without gaps
 * @throws InvalidInputError `out-of-range` for what is not a whole number of at least -1; `too-few-values` when no row is tested
 * @example
 * predefinedSplit([7, -1, 3, 7]).foldIds; // [1, -1, 0, 1]
 * [...predefinedSplit([-1, -1, 0])]; // [{ "train": [0, 1], "test": [2] }]
 * @see sklearn.model_selection.PredefinedSplit
 */
export function predefinedSplit(testFold: ArrayLike<number>): Folds {
  const numbers = new Set<number>();
  for (let row = 0; row < testFold.length; row++) {
    const number = testFold[row] as number;
    if (!(Number.isSafeInteger(number) && number >= -1)) {
      throw new InvalidInputError(
        "out-of-range",
        `predefinedSplit requires whole numbers of at least -1 in testFold, got ${number} at row ${row}`,
      );
    }
    numbers.add(number);
  }
  numbers.delete(-1);
  if (numbers.size === 0) {
    throw new InvalidInputError(
      "too-few-values",
      `predefinedSplit requires a row to test on in testFold, got ${testFold.length} rows without`,
    );
  }
  const foldOf = new Map([...numbers].sort((a, b) => a - b).map((number, fold) => [number, fold]));
  const foldIds = partIds(testFold.length, numbers.size);
  for (let row = 0; row < foldIds.length; row++) foldIds[row] = foldOf.get(testFold[row] as number) ?? -1;
  return foldsOf(foldIds, numbers.size);
}
