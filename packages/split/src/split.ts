import { type Column, columnLength, createRng, InvalidInputError, requireInteger } from "@productizeml/stats";
import { assign } from "./internal/assign.ts";
import { dealByTime } from "./internal/by-time.ts";
import { describeSplit, type Split } from "./internal/describe.ts";
import { encode } from "./internal/encode.ts";
import { apportion, readShares, type Shares } from "./internal/shares.ts";
import type { Times } from "./internal/times.ts";

/** Options of {@link split}: the number of rows, or at least one column that tells it. */
export interface SplitOptions {
  /** Number of rows; not needed beside a column. */
  readonly rows?: number;
  /** Label of each row, whose shares every part shall keep. */
  readonly stratify?: Column;
  /** Group of each row, such as the user; a group stays in one part. */
  readonly groups?: Column;
  /** Time of each row: parts follow each other in time, in the order in which they are named. */
  readonly time?: Times;
  /**
   * Seed of the random assignment; without effect where `time` decides.
   * @defaultValue 0
   */
  readonly seed?: number;
}

/**
 * Divides rows into named parts, as many as are named.
 *
 * Sizes are exact by largest remainder, and every class of `stratify` has its share of each part to within a row. Groups
 * are never divided, nor are rows of equal time: with them sizes are near what was asked, and `deviation` says how near.
 * Groups are dealt greedily, the largest first.
 *
 * @param shares - share of each part: fractions that sum to 1, or whole-number weights
 * @param options - the rows, and what shall be kept together, in proportion or in order
 * @returns the parts, with ascending row positions, and the deviation from what was asked
 * @throws InvalidInputError `out-of-range` for bad shares or `rows`; `bad-option` for no rows, or `time` together with
 * `stratify` or `groups`; `length-mismatch`; `empty-input`; `not-finite` for missing labels, groups or times; `bad-column` for
 * text that is no time, or offsets from UTC in some rows only
 * @example
 * const { parts, deviation } = split({ train: 0.5, test: 0.5 }, { time: [10, 30, 20, 40] });
 * parts.train; // [0, 2]
 * parts.test; // [1, 3]
 * deviation.size; // 0
 * @see sklearn.model_selection.train_test_split
 */
export function split<Name extends string>(shares: Shares<Name>, options: SplitOptions): Split<Name> {
  const named = readShares("split", shares);
  const rows = countRows(options);
  const sizes = apportion(rows, named.shares);
  const strata = options.stratify === undefined ? null : encode("split", "stratify", options.stratify);
  const groups = options.groups === undefined ? null : encode("split", "groups", options.groups);
  const ids =
    options.time === undefined
      ? assign(sizes, strata, groups, createRng(options.seed ?? 0))
      : dealByTime("split", options.time, sizes);
  return describeSplit(named, ids, strata);
}

function countRows({ rows, stratify, groups, time }: SplitOptions): number {
  const lengths: [string, number][] = [];
  if (rows !== undefined) lengths.push(["rows", rows]);
  if (stratify !== undefined) lengths.push(["stratify", columnLength(stratify)]);
  if (groups !== undefined) lengths.push(["groups", columnLength(groups)]);
  if (time !== undefined) lengths.push(["time", time.length]);
  const [first] = lengths;
  if (first === undefined) {
    throw new InvalidInputError("bad-option", "split requires rows, stratify, groups or time, got none");
  }
  const [name, n] = first;
  requireInteger("split", "rows", n, 0);
  if (n === 0) throw new InvalidInputError("empty-input", `split requires at least 1 row, got 0 in ${name}`);
  for (const [other, length] of lengths) {
    if (length !== n) {
      throw new InvalidInputError(
        "length-mismatch",
        `split requires ${other} of length ${n}, as ${name}, got ${length}`,
      );
    }
  }
  if (time !== undefined && (stratify !== undefined || groups !== undefined)) {
    throw new InvalidInputError(
      "bad-option",
      `split requires time without stratify and groups, got time and ${stratify ? "stratify" : "groups"}`,
    );
  }
  return n;
}
