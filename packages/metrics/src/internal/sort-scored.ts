import { makeBuffers, type SortBuffers } from "./sort-buffers.ts";

/** Scores sorted together with their class, which stands in the sign: a set sign is the positive class, the magnitude is the score's. */
export interface Scored {
  /** Scores of at least 0, ascending. */
  readonly above: Float64Array;
  /** Scores below 0, ascending by magnitude, so descending by score. */
  readonly below: Float64Array;
}

const BITS = 8;
const BUCKETS = 1 << BITS;
const MASK = BUCKETS - 1;
const TOP = 2 ** (3 * BITS) - 1;

/** Narrowings of the range, each by 64, for scores that crowd at the low end of it. */
const DEPTH = 8;

/** Rows of both classes: finite scores, and 1 for rows of the positive class, else 0. */
interface Rows {
  readonly score: Float64Array;
  readonly positive: Int32Array;
}

/**
 * Sorts scores with their class. The class rides in the sign bit of the score's magnitude, so it costs no gather.
 *
 * A key of 24 bits that grows with the magnitude is sorted in three passes of 8 bits, which stay in the first cache; what is left
 * to do inside a key is done by insertion. Exact for every finite score, whatever its distribution.
 *
 * @param buffers - where to sort; the result may lie in them
 */
export function sortScored(score: Float64Array, positive: Int32Array, buffers?: SortBuffers): Scored {
  const { min, max } = range(score);
  if (min >= 0) {
    return {
      above: sortMagnitudes({ score, positive }, min, max, DEPTH, buffers),
      below: new Float64Array(0),
    };
  }
  const [below, above] = partition({ score, positive }, 0);
  for (let i = 0; i < below.score.length; i++) below.score[i] = -below.score[i];
  return { above: sortPart(above, DEPTH), below: sortPart(below, DEPTH) };
}

function sortPart(rows: Rows, depth: number): Float64Array {
  if (rows.score.length === 0) return rows.score;
  const { min, max } = range(rows.score);
  return sortMagnitudes(rows, min, max, depth);
}

/** Least and greatest score. Two of each take turns, so that neither waits for itself. */
function range(score: Float64Array): { readonly min: number; readonly max: number } {
  const last = score.length - 1;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let minOdd = min;
  let maxOdd = max;
  for (let i = 0; i < last; i += 2) {
    min = Math.min(min, score[i]);
    max = Math.max(max, score[i]);
    minOdd = Math.min(minOdd, score[i + 1]);
    maxOdd = Math.max(maxOdd, score[i + 1]);
  }
  return { min: Math.min(min, minOdd, score[last]), max: Math.max(max, maxOdd, score[last]) };
}

/** The rows below the edge, and the others. */
function partition({ score, positive }: Rows, edge: number): readonly [Rows, Rows] {
  const n = score.length;
  let low = 0;
  for (let i = 0; i < n; i++) low += score[i] < edge ? 1 : 0;
  const scores = new Float64Array(n);
  const positives = new Int32Array(n);
  for (let i = 0, a = 0, b = low; i < n; i++) {
    const to = score[i] < edge ? a++ : b++;
    scores[to] = score[i];
    positives[to] = positive[i];
  }
  return [
    { score: scores.subarray(0, low), positive: positives.subarray(0, low) },
    { score: scores.subarray(low), positive: positives.subarray(low) },
  ];
}

function sortMagnitudes(
  rows: Rows,
  min: number,
  max: number,
  depth: number,
  buffers?: SortBuffers,
): Float64Array {
  const edge = min + (max - min) / 64;
  if (depth > 0 && crowdsLow(rows.score, edge)) {
    const [low, high] = partition(rows, edge);
    const sorted = new Float64Array(rows.score.length);
    sorted.set(sortPart(low, depth - 1));
    sorted.set(sortPart(high, depth - 1), low.score.length);
    return sorted;
  }
  return radixSort(rows, min, TOP / (max - min), buffers ?? makeBuffers(rows.score.length));
}

/** Whether more than a quarter of a sample of many rows lies below the edge. */
function crowdsLow(score: Float64Array, edge: number): boolean {
  const n = score.length;
  if (n < 1024) return false;
  const step = Math.floor(n / 256);
  let low = 0;
  for (let i = 0; i < n; i += step) low += score[i] < edge ? 1 : 0;
  return low * step * 4 > n;
}

function radixSort(
  { score, positive }: Rows,
  min: number,
  scale: number,
  { values, spare }: SortBuffers,
): Float64Array {
  const low = new Int32Array(BUCKETS);
  const middle = new Int32Array(BUCKETS);
  const high = new Int32Array(BUCKETS);
  for (let i = 0; i < score.length; i++) {
    const key = ((score[i] - min) * scale) | 0;
    low[key & MASK]++;
    middle[(key >>> BITS) & MASK]++;
    high[key >>> (2 * BITS)]++;
  }
  scatterSigned(score, positive, min, scale, toOffsets(low), values);
  scatter(values, min, scale, BITS, toOffsets(middle), spare);
  scatter(spare, min, scale, 2 * BITS, toOffsets(high), values);
  if (!insertWithinKeys(values)) sortByHalves(values);
  return values;
}

function scatterSigned(
  score: Float64Array,
  positive: Int32Array,
  min: number,
  scale: number,
  next: Int32Array,
  to: Float64Array,
): void {
  for (let i = 0; i < score.length; i++) {
    const bucket = (((score[i] - min) * scale) | 0) & MASK;
    to[next[bucket]++] = Math.abs(score[i]) * (1 - 2 * positive[i]);
  }
}

function scatter(
  from: Float64Array,
  min: number,
  scale: number,
  shift: number,
  next: Int32Array,
  to: Float64Array,
): void {
  for (let i = 0; i < from.length; i++) {
    const bucket = ((((Math.abs(from[i]) - min) * scale) | 0) >>> shift) & MASK;
    to[next[bucket]++] = from[i];
  }
}

function toOffsets(counts: Int32Array): Int32Array {
  let offset = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const size = counts[bucket];
    counts[bucket] = offset;
    offset += size;
  }
  return counts;
}

/** Puts a nearly sorted array in order; gives up when it takes more than a few moves for each value. */
function insertWithinKeys(values: Float64Array): boolean {
  const n = values.length;
  let budget = 8 * n;
  let largest = 0;
  for (let i = 0; i < n; i++) {
    const magnitude = Math.abs(values[i]);
    if (magnitude >= largest) largest = magnitude;
    else {
      budget -= insert(values, i);
      if (budget < 0) return false;
    }
  }
  return true;
}

function insert(values: Float64Array, index: number): number {
  const value = values[index];
  const magnitude = Math.abs(value);
  let to = index;
  while (to > 0 && Math.abs(values[to - 1]) > magnitude) {
    values[to] = values[to - 1];
    to--;
  }
  values[to] = value;
  return index - to;
}

/** For distributions that no key spreads: the engine sorts both classes, which are then merged. */
function sortByHalves(values: Float64Array): void {
  // Numeric order puts the positive class (sign set) first, by falling magnitude; -0 before 0.
  values.sort();
  let split = 0;
  while (split < values.length && (values[split] < 0 || Object.is(values[split], -0))) split++;
  const positives = values.slice(0, split).reverse();
  const negatives = values.slice(split);
  for (let i = 0, p = 0, q = 0; i < values.length; i++) {
    const takePositive =
      q === negatives.length || (p < positives.length && Math.abs(positives[p]) <= negatives[q]);
    values[i] = takePositive ? positives[p++] : negatives[q++];
  }
}
