import { InvalidInputError } from "./errors.ts";

/** One value of a category: what scikit-learn calls a label. `null` is a missing value. */
export type Label = string | number | boolean | null;

/** A dictionary-coded column: row `i` holds `categories[codes[i]]`; a code outside the list (say -1) is missing. */
export interface DictionaryColumn {
  /** Index into `categories` for each row. */
  readonly codes: ArrayLike<number>;
  /** The distinct values. */
  readonly categories: readonly Label[];
}

/** The part of an Apache Arrow vector that is read here. */
export interface ArrowVector {
  /** Number of rows. */
  readonly length: number;
  /** Number of missing rows, where the vector knows it. */
  readonly nullCount?: number;
  /** The values; a typed array without copy where the vector has one. */
  toArray(): ArrayLike<unknown>;
  /**
   * The value of one row, `null` when it is missing.
   *
   * @param index - the row, from 0
   */
  get(index: number): unknown;
}

/** One column of a table. */
export type Column =
  | ArrayLike<number>
  | ArrayLike<bigint>
  | ArrayLike<Label | undefined>
  | DictionaryColumn
  | ArrowVector;

/** The part of an Apache Arrow table that is read here. */
export interface ArrowTable {
  /** The columns' names. */
  readonly schema: {
    /** One for each column. */
    readonly fields: readonly {
      /** The column's name. */
      readonly name: string;
    }[];
  };
  /**
   * A column by name.
   *
   * @param name - the column's name
   */
  getChild(name: string): ArrowVector | null;
}

/** Columns by name, all of one length; or anything with Arrow's `schema` and `getChild`. */
export type Table = Readonly<Record<string, Column>> | ArrowTable;

/**
 * Tells whether a column is dictionary-coded.
 *
 * @param column - any column
 * @returns true for `{ codes, categories }`
 */
export function isDictionary(column: Column): column is DictionaryColumn {
  return "codes" in column && "categories" in column;
}

function isVector(column: Column): column is ArrowVector {
  return typeof (column as Partial<ArrowVector>).toArray === "function";
}

function isArrowTable(table: Table): table is ArrowTable {
  return typeof (table as Partial<ArrowTable>).getChild === "function" && "schema" in table;
}

/**
 * Number of rows of a column.
 *
 * @param column - any column
 * @returns its length
 */
export function columnLength(column: Column): number {
  return isDictionary(column) ? column.codes.length : column.length;
}

/**
 * Names of a table's columns, in order.
 *
 * @param table - any table
 * @returns the names
 */
export function columnNames(table: Table): string[] {
  return isArrowTable(table) ? table.schema.fields.map((field) => field.name) : Object.keys(table);
}

/**
 * A column by name.
 *
 * @param caller - name of the public function that the error speaks for
 * @param table - any table
 * @param name - the column's name
 * @returns the column
 * @throws InvalidInputError `unknown-column`
 */
export function column(caller: string, table: Table, name: string): Column {
  const found = isArrowTable(table)
    ? table.getChild(name)
    : Object.hasOwn(table, name)
      ? table[name]
      : undefined;
  if (found === undefined || found === null) {
    throw new InvalidInputError(
      "unknown-column",
      `${caller} requires column "${name}", got columns ${columnNames(table).join(", ") || "(none)"}`,
    );
  }
  return found;
}

/**
 * Number of rows of a table.
 *
 * @param caller - name of the public function that the error speaks for
 * @param table - any table
 * @returns the length that all columns share; 0 for a table without columns
 * @throws InvalidInputError `length-mismatch`
 */
export function rowCount(caller: string, table: Table): number {
  let rows = -1;
  for (const name of columnNames(table)) {
    const length = columnLength(column(caller, table, name));
    if (rows >= 0 && length !== rows) {
      throw new InvalidInputError(
        "length-mismatch",
        `${caller} requires column "${name}" of length ${rows}, got ${length}`,
      );
    }
    rows = length;
  }
  return Math.max(rows, 0);
}

/**
 * A column as numbers; missing values (`null`, `undefined`) become `NaN`, booleans 0 and 1.
 *
 * A numeric typed array is returned as it is, without a copy.
 *
 * @param caller - name of the public function that the error speaks for
 * @param name - the column's name, for the error
 * @param values - any column
 * @returns the numbers, one for each row
 * @throws InvalidInputError `bad-column` when a value is not a number
 */
export function readNumbers(caller: string, name: string, values: Column): ArrayLike<number> {
  if (ArrayBuffer.isView(values) && !isBigInts(values)) return values as unknown as ArrayLike<number>;
  if (isVector(values) && !isDictionary(values) && !values.nullCount) {
    const array = values.toArray();
    if (ArrayBuffer.isView(array) && !isBigInts(array)) return array as unknown as ArrayLike<number>;
  }
  const read = reader(values);
  const n = columnLength(values);
  const numbers = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const value = read(i);
    if (value === null || value === undefined) numbers[i] = Number.NaN;
    else if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean")
      numbers[i] = Number(value);
    else {
      throw new InvalidInputError(
        "bad-column",
        `${caller} requires numbers in ${name}, got ${typeof value} ${JSON.stringify(value)} at row ${i}`,
      );
    }
  }
  return numbers;
}

/**
 * A column as labels; `undefined` becomes `null`, a bigint a number.
 *
 * @param values - any column
 * @returns the labels, one for each row
 */
export function readLabels(values: Column): Label[] {
  const read = reader(values);
  const n = columnLength(values);
  const labels = new Array<Label>(n);
  for (let i = 0; i < n; i++) {
    const value = read(i);
    labels[i] = value === undefined ? null : typeof value === "bigint" ? Number(value) : (value as Label);
  }
  return labels;
}

/**
 * A column that holds numbers, as far as one can tell: a numeric typed array, or values whose first present one is a number or a bigint.
 *
 * @param values - any column
 * @returns true when the column is numeric
 */
export function isNumeric(values: Column): boolean {
  if (isDictionary(values)) return false;
  if (ArrayBuffer.isView(values)) return true;
  const read = reader(values);
  const n = columnLength(values);
  for (let i = 0; i < n; i++) {
    const value = read(i);
    if (value === null || value === undefined) continue;
    return typeof value === "number" || typeof value === "bigint";
  }
  return false;
}

function reader(values: Column): (index: number) => unknown {
  if (isDictionary(values)) {
    const { codes, categories } = values;
    return (index) => categories[codes[index] as number] ?? null;
  }
  if (isVector(values)) return (index) => values.get(index);
  return (index) => values[index];
}

function isBigInts(view: ArrayBufferView): boolean {
  return view instanceof BigInt64Array || view instanceof BigUint64Array;
}
