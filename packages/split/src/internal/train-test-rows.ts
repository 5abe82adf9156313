import {
  type Column,
  columnLength,
  createRng,
  InvalidInputError,
  requireInteger,
  requireOption,
} from "@productizeml/stats";
import type { Fold } from "../fold.ts";
import { assign } from "./assign.ts";
import { type Encoded, encode } from "./encode.ts";
import { gather } from "./parts.ts";
import { type SizeOptions, trainTestSizes } from "./train-test-sizes.ts";

/** Options of trainTestSplit. */
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

/** Draws the rows of both sets. */
export function trainTestRows(n: number, options: TrainTestSplitOptions): Fold {
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
  if (groups !== null) checkGroups(groups);
  else if (strata !== null) checkClasses(strata, sizes);
  const ids = assign(targets, strata, groups, rng);
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

function checkGroups({ counts }: Encoded): void {
  if (counts.length >= 2) return;
  throw new InvalidInputError(
    "too-few-values",
    `trainTestSplit requires at least 2 groups, got ${counts.length}`,
  );
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
