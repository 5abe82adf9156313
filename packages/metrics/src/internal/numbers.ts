import { type Column, columnLength, InvalidInputError, readNumbers } from "@productizeml/stats";
import type { Numbers } from "../numbers.ts";
import { checkRows } from "./check-lengths.ts";

/** Reads numbers as `Float64Array`, without a copy where they are one. They are not checked: see `checkFinite`. */
export function readFloats(caller: string, name: string, values: Numbers, length: number): Float64Array {
  const n = columnLength(values as Column);
  checkRows(caller, name, n);
  if (n !== length) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires ${name} of length ${length}, got ${n}`,
    );
  }
  if (values instanceof Float64Array) return values;
  return Float64Array.from(readNumbers(caller, name, values as Column));
}

/** Refuses `NaN` and infinities. */
export function checkFinite(caller: string, name: string, values: Float64Array): void {
  const n = values.length;
  const pairs = n - (n % 2);
  let a = 0;
  let b = 0;
  // 0 * x is 0 for every finite x and NaN for every other.
  for (let i = 0; i < pairs; i += 2) {
    a += 0 * values[i];
    b += 0 * values[i + 1];
  }
  for (let i = pairs; i < n; i++) a += 0 * values[i];
  if (a + b === 0) return;
  const index = values.findIndex((value) => !Number.isFinite(value));
  throw new InvalidInputError(
    "not-finite",
    `${caller} requires finite ${name}, got ${values[index]} at row ${index}`,
  );
}
