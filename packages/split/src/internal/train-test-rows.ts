import { type Column, columnLength, createRng, InvalidInputError, requireInteger } from "@productizeml/stats";
import type { Fold } from "../fold.ts";
import { readClasses } from "./classes.ts";
import { checkClasses, drawFromClasses, drawGroups, drawRows } from "./draw-rows.ts";
import { type Encoded, encode } from "./encode.ts";
import { type SizeOptions, type Sizing, trainTestSizes } from "./train-test-sizes.ts";

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

const SIZING: Sizing = { caller: "trainTestSplit", of: "rows", testSize: 0.25 };

/** The rows of both sets. */
export function trainTestRows(n: number, options: TrainTestSplitOptions): Fold {
  requireInteger("trainTestSplit", "n", n, 0);
  if (n === 0) throw new InvalidInputError("empty-input", "trainTestSplit requires at least 1 row, got 0");
  const sizes = trainTestSizes(n, options, SIZING);
  checkLength("stratify", options.stratify, n);
  checkLength("groups", options.groups, n);
  const { stratify, groups } = options;
  if (options.shuffle === false) {
    if (stratify !== undefined || groups !== undefined) {
      throw new InvalidInputError(
        "bad-option",
        "trainTestSplit requires shuffle for stratify and groups, got shuffle: false",
      );
    }
    const rows = Uint32Array.from({ length: sizes.train + sizes.test }, (_, i) => i);
    return { train: rows.slice(0, sizes.train), test: rows.slice(sizes.train) };
  }
  const rng = createRng(options.seed ?? 0);
  if (groups !== undefined) {
    const units = encode("trainTestSplit", "groups", groups);
    checkGroups(units);
    const strata = stratify === undefined ? null : encode("trainTestSplit", "stratify", stratify);
    return drawGroups(units, strata, sizes, rng);
  }
  if (stratify === undefined) return drawRows(n, sizes, rng);
  const strata = readClasses("trainTestSplit", "stratify", stratify);
  checkClasses("trainTestSplit", "stratify", strata, sizes);
  return drawFromClasses(strata, sizes, rng);
}

function checkLength(name: string, values: Column | undefined, n: number): void {
  const length = values === undefined ? n : columnLength(values);
  if (length === n) return;
  throw new InvalidInputError(
    "length-mismatch",
    `trainTestSplit requires ${name} of length ${n}, got ${length}`,
  );
}

function checkGroups({ counts }: Encoded): void {
  if (counts.length >= 2) return;
  throw new InvalidInputError(
    "too-few-values",
    `trainTestSplit requires at least 2 groups, got ${counts.length}`,
  );
}
