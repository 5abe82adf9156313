import { column, requireOption, rowCount, type Table } from "@productizeml/stats";
import type { Split } from "./internal/describe.ts";
import { columnChecks } from "./internal/leaks/columns.ts";
import { groupOverlap, indexOverlap, timeOverlap } from "./internal/leaks/overlaps.ts";
import { readParts } from "./internal/leaks/part.ts";
import { repeatedRows } from "./internal/leaks/repeats.ts";
import { Report } from "./internal/leaks/report.ts";
import { sortedNames } from "./internal/row-digest.ts";

/** How rows of one part can give away those of another, or a column what it must not. */
export type LeakKind =
  | "index-overlap"
  | "group-overlap"
  | "time-overlap"
  | "duplicate-rows"
  | "near-duplicates"
  | "target-leakage"
  | "id-like"
  | "split-encoding"
  | "unseen-values"
  | "label-drift"
  | "feature-drift";

/** How much a finding matters: `high` spoils the test, `medium` may, `low` is worth knowing. */
export type LeakSeverity = "high" | "medium" | "low";

/** One finding of {@link findLeaks}. */
export interface Leak {
  /** What was found. */
  readonly kind: LeakKind;
  /** How much it matters. */
  readonly severity: LeakSeverity;
  /** The parts concerned, the earlier named first. */
  readonly parts: readonly string[];
  /** The columns concerned. */
  readonly columns: readonly string[];
  /** Number of rows concerned: of the second part; for `time-overlap` of the first; for columns all rows. */
  readonly rows: number;
  /** `rows` as a share of their part. */
  readonly share: number;
  /** Positions of some of these rows, at most five. */
  readonly examples: readonly number[];
  /** For each example the row that it repeats or goes with in the other part, where there is one. */
  readonly counterparts: readonly number[];
  /** The figures that the finding rests on, by name. */
  readonly evidence: Readonly<Record<string, number | readonly number[]>>;
  /** The finding in a sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
}

/** What {@link findLeaks} looked for and found. */
export interface LeakReport {
  /** Whether nothing was found. */
  readonly clean: boolean;
  /** What was looked for. */
  readonly checked: readonly LeakKind[];
  /** What was found, what matters most first. */
  readonly leaks: readonly Leak[];
}

/** How {@link findLeaks} looks for rows that are nearly equal. */
export interface NearDuplicateOptions {
  /**
   * Columns to compare rows by: text by its pieces, numbers by their size.
   * @defaultValue columns of text of 20 characters or more on average
   */
  readonly columns?: readonly string[];
  /**
   * Jaccard similarity from which rows are nearly equal, in (0, 1].
   * @defaultValue 0.8
   */
  readonly threshold?: number;
  /**
   * Bands of the search. Of rows with similarity `s` a share of `1 - (1 - s ** rowsPerBand) ** bands` is found: at 0.8 with 16
   * bands of 5 99.8 %. More bands find more and take longer.
   * @defaultValue 16
   */
  readonly bands?: number;
  /**
   * Values in a band: more of them compare fewer rows that are not alike, and find fewer that are.
   * @defaultValue 5
   */
  readonly rowsPerBand?: number;
  /**
   * Characters in a piece of text.
   * @defaultValue 5
   */
  readonly shingle?: number;
  /**
   * Numbers as near to each other as this many standard deviations of their column count as alike, more or less.
   * @defaultValue 0.01
   */
  readonly tolerance?: number;
}

/** Options of {@link findLeaks}. */
export interface FindLeaksOptions {
  /** Columns whose values must not occur in two parts, such as the user's identifier. */
  readonly groups?: string | readonly string[];
  /** Column of times: every row of a part must lie before all rows of the parts named after it. */
  readonly time?: string;
  /** Column that is to be predicted. */
  readonly target?: string;
  /**
   * Columns that do not make a row a different one and are not trained on, such as its identifier.
   * @defaultValue none
   */
  readonly exclude?: readonly string[];
  /** How rows that are nearly equal are looked for. */
  readonly nearDuplicates?: NearDuplicateOptions;
  /**
   * What to look for.
   * @defaultValue everything that the other options and the columns allow
   */
  readonly checks?: readonly LeakKind[];
}

/**
 * Looks for what makes a test flatter the model: rows that are in two parts, equal or nearly so; groups in two parts; training
 * rows from after the test began; columns that give away the target, the row or the part; parts that differ in their labels.
 *
 * Checks of columns need 30 rows and take groups, time and excluded columns for no features. Drift is reported where it is both
 * sure, at 0.001 over all columns, and of size: Cramér's V or Kolmogorov-Smirnov distance of 0.1 or more.
 *
 * @param split - a split, or row positions by part in order: train first
 * @param table - the data that was divided
 * @param options - columns of groups, time and target, columns to leave out, and what to look for
 * @returns what was checked and found
 * @throws InvalidInputError `unknown-column`, `bad-column`, also for two columns of one name, `length-mismatch`, `not-finite`, `bad-option`; `out-of-range` for
 * positions beyond the table
 * @example
 * const table = { user: ["ann", "bob", "ann"], clicks: [3, 1, 4] };
 * const report = findLeaks({ train: [0, 1], test: [2] }, table, { groups: "user" });
 * report.clean; // false
 * report.leaks[0].message; // "1 of 1 rows of test is of a user that is also in train"
 * report.leaks[0].advice; // "Keep every user in one part: split with groups, or groupKFold."
 * @see deepchecks' train-test validation suite; Broder (1997) for MinHash; Leskovec, Rajaraman and Ullman, Mining of Massive
 * Datasets, chapter 3, for bands
 */
export function findLeaks(
  split: Split | Readonly<Record<string, ArrayLike<number>>>,
  table: Table,
  options: FindLeaksOptions = {},
): LeakReport {
  const rows = rowCount("findLeaks", table);
  sortedNames("findLeaks", table);
  const parts = readParts(split, rows);
  const { time, target, exclude = [] } = options;
  const groups = typeof options.groups === "string" ? [options.groups] : (options.groups ?? []);
  for (const name of [...exclude, ...(target === undefined ? [] : [target])])
    column("findLeaks", table, name);
  for (const kind of options.checks ?? []) requireOption("findLeaks", "checks", kind, KINDS);

  const report = new Report(options.checks);
  report.check("index-overlap", true, () => indexOverlap(parts, rows));
  report.check("group-overlap", groups.length > 0, () =>
    groups.flatMap((name) => groupOverlap(parts, name, column("findLeaks", table, name))),
  );
  report.check("time-overlap", time !== undefined, () =>
    timeOverlap(parts, time as string, column("findLeaks", table, time as string)),
  );
  repeatedRows(report, parts, rows, table, options);
  const roles = [...exclude, ...groups, ...(time === undefined ? [] : [time])];
  columnChecks(report, parts, rows, table, roles, options);
  return report.finish();
}

const KINDS: readonly LeakKind[] = [
  "index-overlap",
  "group-overlap",
  "time-overlap",
  "duplicate-rows",
  "near-duplicates",
  "target-leakage",
  "id-like",
  "split-encoding",
  "unseen-values",
  "label-drift",
  "feature-drift",
];
