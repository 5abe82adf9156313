import { type Column, columnLength, InvalidInputError, isDictionary } from "@productizeml/stats";
import { type Integers, isIntegers } from "./integers.ts";
import { plainValues } from "./values.ts";

/** A column of labels as small integers, numbered in the order in which the labels appear. */
export interface Encoded {
  /** The code of each row. */
  readonly codes: Int32Array;
  /** The distinct labels, by code. */
  readonly categories: readonly unknown[];
  /** How many rows have each code. */
  readonly counts: Uint32Array;
}

/** Numbers the labels of a column in order of appearance; a missing label is refused. */
export function encode(caller: string, name: string, values: Column): Encoded {
  const codes = new Int32Array(columnLength(values));
  const categories = isDictionary(values)
    ? encodeDictionary(caller, name, values.codes, values.categories, codes)
    : encodeValues(caller, name, plainValues(values), codes);
  const counts = new Uint32Array(categories.length);
  for (let i = 0; i < codes.length; i++) counts[codes[i] as number]!++;
  return { codes, categories, counts };
}

function encodeDictionary(
  caller: string,
  name: string,
  source: ArrayLike<number>,
  labels: readonly unknown[],
  codes: Int32Array,
): unknown[] {
  const categories: unknown[] = [];
  const byLabel = new Map<unknown, number>();
  const bySource = new Int32Array(labels.length).fill(-1);
  for (let i = 0; i < codes.length; i++) {
    const from = source[i] as number;
    let code = bySource[from] ?? -1;
    if (code < 0) {
      const label = labels[from];
      if (isMissing(label)) refuseMissing(caller, name, label, i);
      code = lookUp(byLabel, categories, label);
      bySource[from] = code;
    }
    codes[i] = code;
  }
  return categories;
}

function encodeValues(
  caller: string,
  name: string,
  values: ArrayLike<unknown>,
  codes: Int32Array,
): unknown[] {
  const small = smallIntegers(values);
  if (small !== undefined) return encodeSmallIntegers(small.values, small.low, small.high, codes);
  const categories: unknown[] = [];
  const byLabel = new Map<unknown, number>();
  let last: unknown;
  let code = 0;
  for (let i = 0; i < codes.length; i++) {
    const label = values[i];
    if (label !== last || i === 0) {
      if (isMissing(label)) refuseMissing(caller, name, label, i);
      code = lookUp(byLabel, categories, label);
      last = label;
    }
    codes[i] = code;
  }
  return categories;
}

function lookUp(byLabel: Map<unknown, number>, categories: unknown[], label: unknown): number {
  let code = byLabel.get(label);
  if (code === undefined) {
    code = categories.length;
    byLabel.set(label, code);
    categories.push(label);
  }
  return code;
}

/** Integers of a narrow range are numbered through a table instead of a map. */
function smallIntegers(
  values: ArrayLike<unknown>,
): { values: Integers; low: number; high: number } | undefined {
  if (!isIntegers(values) || values.length === 0) return undefined;
  let low = values[0] as number;
  let high = low;
  for (let i = 1; i < values.length; i++) {
    const value = values[i] as number;
    if (value < low) low = value;
    else if (value > high) high = value;
  }
  return high - low < Math.max(65_536, 4 * values.length) ? { values, low, high } : undefined;
}

function encodeSmallIntegers(values: Integers, low: number, high: number, codes: Int32Array): number[] {
  const categories: number[] = [];
  const byLabel = new Int32Array(high - low + 1).fill(-1);
  for (let i = 0; i < codes.length; i++) {
    const at = (values[i] as number) - low;
    let code = byLabel[at] as number;
    if (code < 0) {
      code = categories.length;
      byLabel[at] = code;
      categories.push(values[i] as number);
    }
    codes[i] = code;
  }
  return categories;
}

function isMissing(label: unknown): boolean {
  return label === null || label === undefined || Number.isNaN(label);
}

function refuseMissing(caller: string, name: string, label: unknown, row: number): never {
  throw new InvalidInputError(
    "not-finite",
    `${caller} requires a value in every row of ${name}, got ${String(label)} at row ${row}`,
  );
}
