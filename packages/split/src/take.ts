import { InvalidInputError, type Matrix } from "@productizeml/stats";

/** What rows can be taken from: a typed array, a plain array, or a matrix. */
export type Takeable = ArrayLike<unknown> | Matrix;

/** What {@link take} returns for `T`: a typed array stays one of its kind, a matrix a matrix. */
export type Taken<T extends Takeable> = T extends Matrix | ArrayBufferView
  ? T
  : T extends ArrayLike<infer V>
    ? V[]
    : never;

/**
 * The rows at the given positions.
 *
 * @param values - array or matrix, one value or matrix row for each row
 * @param rows - positions to take, any number of times and in any order
 * @returns a copy of the same kind, in the order of `rows`
 * @throws InvalidInputError `out-of-range` for a position that is no row
 * @example
 * take(["a", "b", "c"], [2, 0]); // ["c", "a"]
 * @see numpy.take
 */
export function take<T extends Takeable>(values: T, rows: ArrayLike<number>): Taken<T> {
  checkRows(rows, isMatrix(values) ? values.rows : values.length);
  return (isMatrix(values) ? takeRows(values, rows) : takeValues(values, rows)) as unknown as Taken<T>;
}

function takeValues(values: ArrayLike<unknown>, rows: ArrayLike<number>): ArrayLike<unknown> {
  const taken = empty(values, rows.length);
  for (let i = 0; i < rows.length; i++) taken[i] = values[rows[i] as number];
  return taken;
}

function takeRows({ data, cols }: Matrix, rows: ArrayLike<number>): Matrix {
  const taken = empty(data, rows.length * cols);
  for (let i = 0; i < rows.length; i++) {
    const from = (rows[i] as number) * cols;
    for (let j = 0; j < cols; j++) taken[i * cols + j] = data[from + j];
  }
  return { data: taken as unknown as ArrayLike<number>, rows: rows.length, cols };
}

/** An array of the same kind as `values`. */
function empty(values: ArrayLike<unknown>, length: number): unknown[] {
  if (!ArrayBuffer.isView(values)) return new Array<unknown>(length);
  const Kind = values.constructor as new (length: number) => unknown;
  return new Kind(length) as unknown[];
}

function isMatrix(values: Takeable): values is Matrix {
  return !ArrayBuffer.isView(values) && "data" in values && "cols" in values;
}

function checkRows(rows: ArrayLike<number>, length: number): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if (!(Number.isInteger(row) && row >= 0 && row < length)) {
      throw new InvalidInputError("out-of-range", `take requires rows in [0, ${length - 1}], got ${row}`);
    }
  }
}
