import { column, columnNames, InvalidInputError, rowCount, type Table } from "@productizeml/stats";
import type { Split } from "./internal/describe.ts";
import { duplicateRows, groupOverlap, indexOverlap, type Part, timeOverlap } from "./internal/leak-checks.ts";
import { digestRows } from "./internal/row-digest.ts";

/** How rows of one part can give away those of another. */
export type LeakKind = "index-overlap" | "group-overlap" | "time-overlap" | "duplicate-rows";

/** One finding of {@link findLeaks}. */
export interface Leak {
  /** What was found. */
  readonly kind: LeakKind;
  /** The two parts, the earlier named first. */
  readonly parts: readonly [string, string];
  /** Number of rows concerned: of the second part; for `time-overlap` of the first. */
  readonly rows: number;
  /** `rows` as a share of their part. */
  readonly share: number;
  /** Positions of some of these rows, at most five. */
  readonly examples: readonly number[];
  /** The finding in a sentence. */
  readonly message: string;
}

/** What {@link findLeaks} looked for and found. */
export interface LeakReport {
  /** Whether nothing was found. */
  readonly clean: boolean;
  /** What was looked for. */
  readonly checked: readonly LeakKind[];
  /** What was found, in the order of `checked`. */
  readonly leaks: readonly Leak[];
}

/** Options of {@link findLeaks}. */
export interface FindLeaksOptions {
  /** Columns whose values must not occur in two parts, such as the user's identifier. */
  readonly groups?: string | readonly string[];
  /** Column of times: every row of a part must lie before all rows of the parts named after it. */
  readonly time?: string;
  /**
   * Columns that do not make a row a different one, such as its identifier.
   * @defaultValue none
   */
  readonly exclude?: readonly string[];
}

/**
 * Looks for rows by which one part of a split knows another: the same row in both, a group in both, training rows from
 * after the test began, and rows that are equal in every column.
 *
 * @param split - a split, or row positions by part in order: train first
 * @param table - the data that was divided
 * @param options - columns of groups and time, and columns to leave out of the comparison of rows
 * @returns what was checked and found
 * @throws InvalidInputError `unknown-column`, `bad-column`, `length-mismatch`, `not-finite`; `out-of-range` for positions beyond the table
 * @example
 * const table = { user: ["ann", "bob", "ann"], clicks: [3, 1, 4] };
 * const report = findLeaks({ train: [0, 1], test: [2] }, table, { groups: "user" });
 * report.clean; // false
 * report.leaks[0].message; // "1 of 1 rows of test is of a user that is also in train"
 */
export function findLeaks(
  split: Split | Readonly<Record<string, ArrayLike<number>>>,
  table: Table,
  options: FindLeaksOptions = {},
): LeakReport {
  const rows = rowCount("findLeaks", table);
  const parts = readParts(split, rows);
  const groups = typeof options.groups === "string" ? [options.groups] : (options.groups ?? []);
  const checked: LeakKind[] = ["index-overlap"];
  const leaks = indexOverlap(parts, rows);
  if (groups.length > 0) {
    checked.push("group-overlap");
    for (const name of groups) leaks.push(...groupOverlap(parts, name, column("findLeaks", table, name)));
  }
  if (options.time !== undefined) {
    checked.push("time-overlap");
    leaks.push(...timeOverlap(parts, options.time, column("findLeaks", table, options.time)));
  }
  for (const name of options.exclude ?? []) column("findLeaks", table, name);
  const names = columnNames(table).filter((name) => !options.exclude?.includes(name));
  if (names.length > 0) {
    checked.push("duplicate-rows");
    leaks.push(...duplicateRows(parts, digestRows("findLeaks", table, names, rows).words));
  }
  return { clean: leaks.length === 0, checked, leaks };
}

function readParts(split: Split | Readonly<Record<string, ArrayLike<number>>>, tableRows: number): Part[] {
  const named = isSplit(split) ? split.parts : split;
  const parts = Object.entries(named).map(([name, rows]) => ({ name, rows }));
  for (const { name, rows } of parts) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      if (!(Number.isInteger(row) && row >= 0 && row < tableRows)) {
        throw new InvalidInputError(
          "out-of-range",
          `findLeaks requires positions of ${name} in [0, ${tableRows - 1}], got ${row}`,
        );
      }
    }
  }
  return parts;
}

function isSplit(split: Split | Readonly<Record<string, ArrayLike<number>>>): split is Split {
  return "deviation" in split && "partIds" in split;
}
