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
export function readGroups(caller: string, name: string, table: Table, n: number): Groups {
  const names = columnNames(table);
  if (names.length === 0) {
    throw new InvalidInputError("bad-option", `${caller} requires at least 1 column in ${name}, got none`);
  }
  checkLengths(caller, name, n, rowCount(caller, table));
  let keys: readonly GroupKey[] = [{}];
  let codes: Int32Array = new Int32Array(n);
  for (const each of names) {
    const values = slicesOf(readLabels(column(caller, table, each)));
    const code = new Int32Array(n);
    values.forEach(({ rows }, index) => {
      for (const row of rows) code[row] = index;
    });
    const joined = codes.map((before, row) => before * values.length + code[row]);
    const occurring = [...new Set(joined)].sort((a, b) => a - b);
    const position = new Map(occurring.map((value, index) => [value, index]));
    const before = keys;
    keys = occurring.map((value) => ({
      ...before[Math.floor(value / values.length)],
      [each]: values[value % values.length].value,
    }));
    codes = joined.map((value) => position.get(value) ?? 0);
  }
  return { keys, codes };
}
