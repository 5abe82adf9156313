import {
  type ArrowTable,
  type Column,
  column,
  columnNames,
  type DictionaryColumn,
  isDictionary,
  type Matrix,
  type Table,
} from "@productizeml/stats";
import { plainValues } from "./internal/values.ts";
import { type Takeable, type Taken, take } from "./take.ts";

/** A table whose rows can be taken: Arrow's, or columns by name, matrices among them. */
export type TakeableTable = ArrowTable | Readonly<Record<string, Column | Matrix>>;

/** What {@link takeTable} returns for `T`: the same names, each column as `take` returns it. */
export type TakenTable<T extends TakeableTable> = T extends ArrowTable
  ? Readonly<Record<string, Column>>
  : {
      readonly [Name in keyof T]: T[Name] extends DictionaryColumn
        ? DictionaryColumn
        : T[Name] extends Takeable
          ? Taken<T[Name]>
          : ArrayLike<unknown>;
    };

/**
 * The rows of a table at the given positions.
 *
 * @param table - columns or matrices by name, or an Arrow table
 * @param rows - positions to take, any number of times and in any order
 * @returns a copy, column by column, in the order of `rows`; a dictionary-coded column keeps its categories
 * @throws InvalidInputError `out-of-range` for a position that is no row
 * @example
 * takeTable({ city: ["Oslo", "Rome"], late: Int8Array.of(0, 1) }, [1]); // { "city": ["Rome"], "late": [1] }
 * @see pandas.DataFrame.take
 */
export function takeTable<T extends TakeableTable>(table: T, rows: ArrayLike<number>): TakenTable<T> {
  // What is no column of a plain table is a matrix.
  const columns = table as Table;
  const taken = columnNames(columns).map((name) => [
    name,
    takeColumn(column("takeTable", columns, name), rows),
  ]);
  return Object.fromEntries(taken) as TakenTable<T>;
}

function takeColumn(values: Column | Matrix, rows: ArrayLike<number>): unknown {
  if ("data" in values) return take(values, rows);
  if (isDictionary(values)) return { codes: take(values.codes, rows), categories: values.categories };
  return take(plainValues(values), rows);
}
