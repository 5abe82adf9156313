import {
  type Column,
  columnLength,
  createRng,
  InvalidInputError,
  type Matrix,
  requireInteger,
  requireOption,
} from "@productizeml/stats";
import type { Fold } from "./fold.ts";
import { deal } from "./internal/deal.ts";
import { type Encoded, encode } from "./internal/encode.ts";
import { dealGroups } from "./internal/group.ts";
import { gather } from "./internal/parts.ts";
import { stratify as allocate } from "./internal/stratify.ts";
import { type SizeOptions, trainTestSizes } from "./internal/train-test-sizes.ts";
import { type Takeable, type Taken, take } from "./take.ts";

/** Options of {@link trainTestSplit}. */
export interface TrainTestSplitOptions extends SizeOptions {
  /**
   * Whether rows are drawn at random; otherwise the first rows train and those after them test.
   * @defaultValue true
   */
  readonly shuffle?: boolean;
  /** Label of each row, whose shares both sets shall keep. */
  readonly stratify?: Column;
  /** Group of each row; a group stays in one set, and sizes are as close as the groups allow. */
  readonly groups?: Column;
  /**
   * Seed of the random draw.
   * @defaultValue 0
   */
  readonly seed?: number;
}

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
 * a class of `stratify` has one row, or a set fewer rows than there are classes; `bad-option` for `stratify` or `groups`
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
  const { train, test } = positions(n, options);
  if (typeof data === "number") return { train, test };
  return { train: data.map((each) => take(each, train)), test: data.map((each) => take(each, test)) };
}

function positions(n: number, options: TrainTestSplitOptions): Fold {
  requireInteger("trainTestSplit", "n", n, 0);
  requireOption("trainTestSplit", "rounding", options.rounding ?? "float", ["float", "exact"]);
  if (n === 0) throw new InvalidInputError("empty-input", "trainTestSplit requires at least 1 row, got 0");
  const sizes = trainTestSizes(n, options);
  const strata = labels("stratify", options.stratify, n);
  const groups = labels("groups", options.groups, n);
  const rng = createRng(options.seed ?? 0);
  if (options.shuffle === false) {
    if (strata !== null || groups !== null) {
      throw new InvalidInputError(
        "bad-option",
        "trainTestSplit requires shuffle for stratify and groups, got shuffle: false",
      );
    }
    const rows = Uint32Array.from({ length: sizes.train + sizes.test }, (_, i) => i);
    return { train: rows.slice(0, sizes.train), test: rows.slice(sizes.train) };
  }
  if (groups === null && strata === null) {
    const rows = rng.permutation(n);
    return { train: rows.slice(sizes.test, sizes.test + sizes.train), test: rows.slice(0, sizes.test) };
  }
  const unused = n - sizes.train - sizes.test;
  const targets = Uint32Array.from(
    unused > 0 ? [sizes.train, sizes.test, unused] : [sizes.train, sizes.test],
  );
  if (strata !== null && groups === null) checkClasses(strata, sizes);
  const ids =
    groups !== null
      ? dealGroups(groups, strata, targets, rng)
      : deal(strata as Encoded, allocate((strata as Encoded).counts, targets), targets.length, rng);
  const [train, test] = gather(ids, targets.length) as [Uint32Array, Uint32Array];
  return { train: rng.shuffle(train), test: rng.shuffle(test) };
}

function labels(name: string, values: Column | undefined, n: number): Encoded | null {
  if (values === undefined) return null;
  const length = columnLength(values);
  if (length !== n) {
    throw new InvalidInputError(
      "length-mismatch",
      `trainTestSplit requires ${name} of length ${n}, got ${length}`,
    );
  }
  return encode("trainTestSplit", name, values);
}

function checkClasses({ counts, categories }: Encoded, sizes: { train: number; test: number }): void {
  const single = counts.indexOf(1);
  if (single >= 0) {
    throw new InvalidInputError(
      "too-few-values",
      `trainTestSplit requires at least 2 rows of every class in stratify, got 1 of ${String(categories[single])}`,
    );
  }
  const smaller = Math.min(sizes.train, sizes.test);
  if (smaller < counts.length) {
    throw new InvalidInputError(
      "too-few-values",
      `trainTestSplit requires at least ${counts.length} rows, one for each class, in both sets, got ${smaller}`,
    );
  }
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
