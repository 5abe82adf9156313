import { column, InvalidInputError, readNumbers, sort, type Table } from "@productizeml/stats";

/** A numeric column in ascending order, without its missing values. */
export interface SortedColumn {
  readonly values: Float64Array;
  readonly missing: number;
}

/** Reads and sorts a numeric column; `NaN` counts as missing, infinities are refused. */
export function sortedColumn(caller: string, table: Table, name: string): SortedColumn {
  const sorted = sort(readNumbers(caller, name, column(caller, table, name)));
  let count = sorted.length;
  while (count > 0 && Number.isNaN(sorted[count - 1])) count--;
  const present = sorted.subarray(0, count);
  if (count > 0 && !(Number.isFinite(present[0]) && Number.isFinite(present[count - 1]))) {
    throw new InvalidInputError(
      "not-finite",
      `${caller} requires finite or missing numbers in column "${name}", got an infinite one`,
    );
  }
  return { values: present, missing: sorted.length - count };
}

/** Counts of sorted values between cuts: bin `i` holds those above `cuts[i - 1]` and not above `cuts[i]`. */
export function countBetween(sorted: Float64Array, cuts: ArrayLike<number>): number[] {
  const counts: number[] = [];
  let below = 0;
  for (let i = 0; i < cuts.length; i++) {
    const upTo = countUpTo(sorted, cuts[i]!, below);
    counts.push(upTo - below);
    below = upTo;
  }
  counts.push(sorted.length - below);
  return counts;
}

/** How many sorted values do not exceed `limit`, given that the first `from` do not. */
function countUpTo(sorted: Float64Array, limit: number, from: number): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
