import {
  column,
  columnNames,
  InvalidInputError,
  type Label,
  readLabels,
  rowCount,
  type Table,
} from "@productizeml/stats";
import { checkLengths } from "../check-lengths.ts";
import { slicesOf } from "../slices-of.ts";

/** What the rows of a group share: a value for each column. */
export type GroupKey = Readonly<Record<string, Label>>;

/** Rows by the values of one or several columns. */
export interface Groups {
  /** What each group shares; only combinations that occur, in the order of their values. */
  readonly keys: readonly GroupKey[];
  /** Group of each row. */
  readonly codes: Int32Array;
}

/** Reads the columns that make groups. */
export function readGroups(caller: string, name: string, table: Table | undefined, n: number): Groups {
  const names = table === undefined ? [] : columnNames(table);
  if (table === undefined || names.length === 0) {
    throw new InvalidInputError("bad-option", `${caller} requires at least 1 column in ${name}, got none`);
  }
  checkLengths(caller, name, n, rowCount(caller, table));
  let keys: readonly GroupKey[] = [{}];
  let codes: Int32Array = new Int32Array(n);
  for (const each of names) {
    const labels = readLabels(column(caller, table, each));
    const values = slicesOf([...new Set(labels)]);
    const code = new Map(values.map(({ value }, index) => [value, index]));
    // A missing number is the last value, as null is.
    const last = values.length - 1;
    const joined = Float64Array.from(
      codes,
      (before, row) => before * values.length + (code.get(labels[row]) ?? last),
    );
    const occurring = Float64Array.from(new Set(joined)).sort();
    const before = keys;
    keys = Array.from(occurring, (value) => ({
      ...before[Math.floor(value / values.length)],
      [each]: values[value % values.length].value,
    }));
    const position = new Map(Array.from(occurring, (value, index) => [value, index]));
    codes = Int32Array.from(joined, (value) => position.get(value) ?? 0);
  }
  return { keys, codes };
}
