import { sortRows } from "@productizeml/stats";

/** Scores in one bucket from which insertion takes too long. */
const CROWD = 32;
/** Columns up to which insertion alone is faster. */
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
  if (cols <= RUN) return mergeSorter(cols);
  return bucketSorter(cols, cols < WIDE ? mergeSorter(cols) : radixSorter(cols));
}

type RowSorter = (scores: Float64Array, values: Float64Array, start: number) => SortedRow;

/** Spreads a row over buckets, mostly of one or two, and sorts what shares one in place; hands on rows that crowd in a bucket. */
function bucketSorter(cols: number, crowded: RowSorter): RowSorter {
  const next = new Int32Array(2 ** Math.ceil(Math.log2(cols + 1)));
  const keys = new Int32Array(cols);
  const row: SortedRow = { scores: new Float64Array(cols), values: new Float64Array(cols) };
  return (scores, values, start) => {
    const end = start + cols;
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    for (let cell = start; cell < end; cell++) {
      min = Math.min(min, scores[cell]);
      max = Math.max(max, scores[cell]);
    }
    const scale = (next.length - 1) / (max - min);
    next.fill(0);
    for (let cell = start; cell < end; cell++) {
      const key = ((max - scores[cell]) * scale) | 0;
      keys[cell - start] = key;
      next[key]++;
    }
    if (toOffsets(next) > CROWD) return crowded(scores, values, start);
    for (let cell = start; cell < end; cell++) {
      const to = next[keys[cell - start]]++;
      row.scores[to] = scores[cell];
      row.values[to] = values[cell];
    }
    insertAll(row);
    return row;
  };
}

/** Turns counts into offsets; gives the greatest count. */
function toOffsets(counts: Int32Array): number {
  let offset = 0;
  let most = 0;
  for (let bucket = 0; bucket < counts.length; bucket++) {
    const size = counts[bucket];
    counts[bucket] = offset;
    offset += size;
    most = Math.max(most, size);
  }
  return most;
}

/** Puts a nearly sorted row in order. */
function insertAll({ scores, values }: SortedRow): void {
  for (let i = 1; i < scores.length; i++) {
    const score = scores[i];
    if (scores[i - 1] >= score) continue;
    const value = values[i];
    let to = i;
    for (; to > 0 && scores[to - 1] < score; to--) {
      scores[to] = scores[to - 1];
      values[to] = values[to - 1];
    }
    scores[to] = score;
    values[to] = value;
  }
}

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
