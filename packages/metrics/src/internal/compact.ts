import { type Column, isNumeric, type Matrix, readNumbers } from "@productizeml/stats";
import { type EncodedLabels, encodeLabels } from "../labels.ts";

/** A column in the form that is cheapest to take rows from and to hand to a metric again and again. */
export type Compact = Int32Array | Float64Array | EncodedLabels | Matrix<Float64Array>;

/** Whole numbers become `Int32Array`, other numbers `Float64Array`, labels are encoded. */
export function compact(caller: string, name: string, values: Column | Matrix): Compact {
  if ("cols" in values) return { ...values, data: Float64Array.from(values.data) };
  if (!isNumeric(values)) return encodeLabels(values);
  if (values instanceof Int32Array || values instanceof Float64Array) return values;
  const numbers = Float64Array.from(readNumbers(caller, name, values));
  const integers = Int32Array.from(numbers);
  return numbers.every((value, i) => value === integers[i]) ? integers : numbers;
}

/** Number of rows. */
export function rowsOf(values: Compact): number {
  return "codes" in values ? values.codes.length : "cols" in values ? values.rows : values.length;
}

/** The given rows, in the given order. */
export function takeRows(values: Compact, rows: ArrayLike<number>): Compact {
  if (values instanceof Int32Array) return Int32Array.from(rows, (row) => values[row]);
  if (values instanceof Float64Array) return Float64Array.from(rows, (row) => values[row]);
  if ("codes" in values) return { ...values, codes: Int32Array.from(rows, (row) => values.codes[row]) };
  const { data, cols } = values;
  const taken = new Float64Array(rows.length * cols);
  for (let i = 0; i < rows.length; i++)
    taken.set(data.subarray(rows[i] * cols, (rows[i] + 1) * cols), i * cols);
  return { data: taken, rows: rows.length, cols };
}
