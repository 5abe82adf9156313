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

/**
 * Sorts scores with their class. The class rides in the sign bit of the score's magnitude, so it costs no gather.
 *
 * A key of 24 bits that grows with the magnitude is sorted in three passes of 8 bits, which stay in the first cache; what is left
 * to do inside a key is done by insertion. Exact for every finite score, whatever its distribution.
 *
 * @param score - finite scores
 * @param positive - 1 for rows of the positive class, else 0
 */
export function sortScored(score: Float64Array, positive: Int32Array): Scored {
  let negative = 0;
  for (let i = 0; i < score.length; i++) negative += score[i] < 0 ? 1 : 0;
  if (negative === 0) return { above: sortMagnitudes(score, positive), below: new Float64Array(0) };
  const above = new Float64Array(score.length - negative);
  const abovePositive = new Int32Array(above.length);
  const below = new Float64Array(negative);
  const belowPositive = new Int32Array(negative);
  let a = 0;
  let b = 0;
  for (let i = 0; i < score.length; i++) {
    if (score[i] < 0) {
      below[b] = -score[i];
      belowPositive[b++] = positive[i];
    } else {
      above[a] = score[i];
      abovePositive[a++] = positive[i];
    }
  }
  return { above: sortMagnitudes(above, abovePositive), below: sortMagnitudes(below, belowPositive) };
}

/** How a magnitude becomes a key: linear, or by its fourth root where most of them crowd at the low end. */
interface Key {
  readonly min: number;
  readonly scale: number;
  readonly root: boolean;
}

function sortMagnitudes(score: Float64Array, positive: Int32Array): Float64Array {
  const n = score.length;
  const key = chooseKey(score);
  const low = new Int32Array(BUCKETS);
  const middle = new Int32Array(BUCKETS);
  const high = new Int32Array(BUCKETS);
  count(score, key, low, middle, high);
  const values = new Float64Array(n);
  const spare = new Float64Array(n);
  scatterSigned(score, positive, key, toOffsets(low), values);
  scatter(values, key, BITS, toOffsets(middle), spare);
  scatter(spare, key, 2 * BITS, toOffsets(high), values);
  if (!insertWithinKeys(values)) sortByHalves(values);
  return values;
}

function chooseKey(score: Float64Array): Key {
  let min = Number.POSITIVE_INFINITY;
  let max = 0;
  for (let i = 0; i < score.length; i++) {
    min = Math.min(min, score[i]);
    max = Math.max(max, score[i]);
  }
  const range = max - min;
  const root = crowdsLow(score, min + range / 64);
  return { min, root, scale: TOP / (root ? Math.sqrt(Math.sqrt(range)) : range) };
}

/** Whether more than a quarter of a sample lies below the edge. */
function crowdsLow(score: Float64Array, edge: number): boolean {
  const step = Math.max(1, Math.floor(score.length / 256));
  let low = 0;
  for (let i = 0; i < score.length; i += step) low += score[i] < edge ? 1 : 0;
  return low * step * 4 > score.length;
}

function count(
  score: Float64Array,
  { min, scale, root }: Key,
  low: Int32Array,
  middle: Int32Array,
  high: Int32Array,
): void {
  for (let i = 0; i < score.length; i++) {
    const u = score[i] - min;
    const key = ((root ? Math.sqrt(Math.sqrt(u)) : u) * scale) | 0;
    low[key & MASK]++;
    middle[(key >>> BITS) & MASK]++;
    high[key >>> (2 * BITS)]++;
  }
}

function scatterSigned(
  score: Float64Array,
  positive: Int32Array,
  { min, scale, root }: Key,
  next: Int32Array,
  to: Float64Array,
): void {
  for (let i = 0; i < score.length; i++) {
    const u = score[i] - min;
    const key = ((root ? Math.sqrt(Math.sqrt(u)) : u) * scale) | 0;
    to[next[key & MASK]++] = Math.abs(score[i]) * (1 - 2 * positive[i]);
  }
}

function scatter(
  from: Float64Array,
  { min, scale, root }: Key,
  shift: number,
  next: Int32Array,
  to: Float64Array,
): void {
  for (let i = 0; i < from.length; i++) {
    const u = Math.abs(from[i]) - min;
    const key = ((root ? Math.sqrt(Math.sqrt(u)) : u) * scale) | 0;
    to[next[(key >>> shift) & MASK]++] = from[i];
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
  for (let i = 1; i < n; i++) {
    if (Math.abs(values[i - 1]) > Math.abs(values[i])) {
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
