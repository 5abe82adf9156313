import { type KeyedRows, radixSortRows } from "./internal/radix.ts";

/** Options of {@link argsort} and {@link sortRows}. */
export interface ArgsortOptions {
  /**
   * Largest value first. Ties keep their given order in both directions.
   *
   * @defaultValue false
   */
  readonly descending?: boolean;
}

/** Values in order, and the row that each came from. */
export interface SortedRows {
  /** The values in order. */
  readonly values: Float64Array;
  /** `rows[i]` is the index that `values[i]` had in the input. */
  readonly rows: Uint32Array;
}

/**
 * Indices that put the values in order. Always stable: ties keep their given order.
 *
 * @param values - numbers of any order
 * @param options - direction
 * @returns indices, length n; rows of `NaN` come last in either direction
 * @example
 * argsort([0.3, 0.1, 0.2]); // [1, 2, 0]
 * @see numpy.argsort with `kind="stable"`
 */
export function argsort(values: ArrayLike<number>, options: ArgsortOptions = {}): Uint32Array {
  return sortRows(values, options).rows;
}

/**
 * Values in order together with the rows they came from: {@link argsort} for callers that read both, without the
 * cost of gathering the values again.
 *
 * @param values - numbers of any order
 * @param options - direction
 * @returns the values in order and their rows, ties in their given order; `NaN` last in either direction, -0 as 0
 * @example
 * sortRows([0.3, 0.1, 0.2]).values; // [0.1, 0.2, 0.3]
 * @see numpy.argsort with `kind="stable"`
 */
export function sortRows(values: ArrayLike<number>, options: ArgsortOptions = {}): SortedRows {
  const n = values.length;
  // Negated keys sort downwards and leave ties in their given order.
  const sign = options.descending === true ? -1 : 1;
  let keys: Float64Array = new Float64Array(n);
  let rows: Uint32Array = new Uint32Array(n);
  const missing: number[] = [];
  let ordered = 0;
  for (let i = 0; i < n; i++) {
    const value = values[i] as number;
    // biome-ignore lint/suspicious/noSelfCompare: false for NaN alone, and it keeps the loop free of calls
    if (value === value) {
      keys[ordered] = sign * value + 0;
      rows[ordered++] = i;
    } else missing.push(i);
  }
  if (missing.length > 0) {
    ({ keys, rows } = withMissing(radixSortRows(keys.slice(0, ordered), rows.slice(0, ordered)), missing));
  } else ({ keys, rows } = radixSortRows(keys, rows));
  if (sign < 0) for (let i = 0; i < n; i++) keys[i] = 0 - keys[i]!;
  return { values: keys, rows };
}

function withMissing(sorted: KeyedRows, missing: readonly number[]): KeyedRows {
  const ordered = sorted.keys.length;
  const keys = new Float64Array(ordered + missing.length).fill(Number.NaN, ordered);
  const rows = new Uint32Array(ordered + missing.length);
  keys.set(sorted.keys);
  rows.set(sorted.rows);
  rows.set(missing, ordered);
  return { keys, rows };
}
