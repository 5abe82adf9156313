import { InvalidInputError, type Matrix } from "@productizeml/stats";
import type { Fold } from "./fold.ts";
import { type TrainTestSplitOptions, trainTestRows } from "./internal/train-test-rows.ts";
import { type Takeable, type Taken, take } from "./take.ts";

/** The same arrays twice: their training rows and their test rows. */
export interface TrainTestArrays<A extends readonly Takeable[]> {
  /** Training rows of each array. */
  readonly train: { readonly [I in keyof A]: Taken<A[I]> };
  /** Test rows of each array. */
  readonly test: { readonly [I in keyof A]: Taken<A[I]> };
}

/**
 * Divides rows at random into a training and a test set.
 *
 * Sizes are scikit-learn's, its rounding in floating point included: 0.07 of 100 rows are 8. Set `rounding: 'exact'`
 * for 7. Rows come in random order, as scikit-learn's do.
 *
 * @param n - number of rows; or arrays and matrices of one length, to be divided alike
 * @param options - sizes, and what shall be kept together or in proportion
 * @returns row positions of both sets; or the arrays' rows
 * @throws InvalidInputError `out-of-range` for sizes that cannot be; `length-mismatch`; `empty-input`; `too-few-values` when
 * a class of `stratify` has one row, a set fewer rows than there are classes, or there is one group only; `bad-option` for `stratify` or `groups`
 * without shuffling; `not-finite` for missing labels or groups
 * @example
 * trainTestSplit(10, { testSize: 0.3, shuffle: false }).test; // [7, 8, 9]
 * trainTestSplit(100, { testSize: 0.07 }).test.length; // 8
 * trainTestSplit(100, { testSize: 0.07, rounding: "exact" }).test.length; // 7
 * trainTestSplit([[1, 2, 3, 4], ["a", "b", "c", "d"]], { shuffle: false }).train; // [[1, 2, 3], ["a", "b", "c"]]
 * @see sklearn.model_selection.train_test_split
 */
export function trainTestSplit(n: number, options?: TrainTestSplitOptions): Fold;
/**
 * Divides arrays, all alike.
 *
 * @param arrays - arrays and matrices with the same number of rows
 * @param options - sizes, and what shall be kept together or in proportion
 * @returns their training and their test rows
 */
export function trainTestSplit<const A extends readonly Takeable[]>(
  arrays: A,
  options?: TrainTestSplitOptions,
): TrainTestArrays<A>;
export function trainTestSplit(
  data: number | readonly Takeable[],
  options: TrainTestSplitOptions = {},
): Fold | TrainTestArrays<readonly Takeable[]> {
  const n = typeof data === "number" ? data : commonLength(data);
  const { train, test } = trainTestRows(n, options);
  if (typeof data === "number") return { train, test };
  return { train: data.map((each) => take(each, train)), test: data.map((each) => take(each, test)) };
}

function commonLength(arrays: readonly Takeable[]): number {
  const [first] = arrays;
  if (first === undefined) {
    throw new InvalidInputError("empty-input", "trainTestSplit requires at least 1 array, got 0");
  }
  const n = rowsOf(first);
  for (const each of arrays) {
    if (rowsOf(each) !== n) {
      throw new InvalidInputError(
        "length-mismatch",
        `trainTestSplit requires arrays of length ${n}, as the first, got ${rowsOf(each)}`,
      );
    }
  }
  return n;
}

function rowsOf(values: Takeable): number {
  return "length" in values ? values.length : (values as Matrix).rows;
}
