import { radixSort } from "./internal/radix.ts";

/**
 * Values in ascending order, by a radix sort that takes O(n) time.
 *
 * @param values - numbers of any order; left as they are
 * @returns a new `Float64Array`, whatever the input's type; `NaN` and missing values stand at the end, -0 becomes 0
 * @example
 * sort([3, 1, 2]); // [1, 2, 3]
 * @see numpy.sort
 */
export function sort(values: ArrayLike<number>): Float64Array {
  const n = values.length;
  const sorted = new Float64Array(n);
  let ordered = 0;
  for (let i = 0; i < n; i++) {
    const value = values[i] as number;
    // biome-ignore lint/suspicious/noSelfCompare: false for NaN alone, and it keeps the loop free of calls
    if (value === value) sorted[ordered++] = value + 0;
  }
  if (ordered === n) return radixSort(sorted);
  sorted.set(radixSort(sorted.slice(0, ordered)));
  return sorted.fill(Number.NaN, ordered);
}
