import { sortRows } from "@productizeml/stats";

const RUN = 12;
/** From here on a radix sort is faster than merging. */
const WIDE = 400;

/** A row in order: scores, highest first, and what belongs to each. */
export interface SortedRow {
  readonly scores: Float64Array;
  readonly values: Float64Array;
}

/**
 * Makes a function that sorts rows of a matrix by score, highest first and ties in their given order, and carries a value along.
 * Its result is overwritten by the next row.
 */
export function rowSorter(cols: number): RowSorter {
  return cols < WIDE ? mergeSorter(cols) : radixSorter(cols);
}

type RowSorter = (scores: Float64Array, values: Float64Array, start: number) => SortedRow;

function radixSorter(cols: number): RowSorter {
  const sorted = new Float64Array(cols);
  return (scores, values, start) => {
    const order = sortRows(scores.subarray(start, start + cols), { descending: true });
    for (let i = 0; i < cols; i++) sorted[i] = values[start + order.rows[i]];
    return { scores: order.values, values: sorted };
  };
}

function mergeSorter(cols: number): RowSorter {
  const one: SortedRow = { scores: new Float64Array(cols), values: new Float64Array(cols) };
  const two: SortedRow = { scores: new Float64Array(cols), values: new Float64Array(cols) };
  return (scores, values, start) => {
    for (let i = 0; i < cols; i += RUN) insertRun(scores, values, start, i, Math.min(i + RUN, cols), one);
    let from = one;
    let to = two;
    for (let width = RUN; width < cols; width *= 2) {
      for (let low = 0; low < cols; low += 2 * width) {
        merge(from, to, low, Math.min(low + width, cols), Math.min(low + 2 * width, cols));
      }
      [from, to] = [to, from];
    }
    return from;
  };
}

/** Copies a few columns and puts them in order on the way. */
function insertRun(
  scores: Float64Array,
  values: Float64Array,
  start: number,
  low: number,
  high: number,
  to: SortedRow,
): void {
  for (let i = low; i < high; i++) {
    const score = scores[start + i];
    let j = i;
    for (; j > low && to.scores[j - 1] < score; j--) {
      to.scores[j] = to.scores[j - 1];
      to.values[j] = to.values[j - 1];
    }
    to.scores[j] = score;
    to.values[j] = values[start + i];
  }
}

/** Merges `[low, middle)` and `[middle, high)`. */
function merge(from: SortedRow, to: SortedRow, low: number, middle: number, high: number): void {
  let a = low;
  let b = middle;
  for (let i = low; i < high; i++) {
    const next = b >= high || (a < middle && from.scores[a] >= from.scores[b]) ? a++ : b++;
    to.scores[i] = from.scores[next];
    to.values[i] = from.values[next];
  }
}
