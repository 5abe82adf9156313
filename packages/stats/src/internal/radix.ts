// Least-significant-digit radix sort of doubles, alone or carrying row numbers along.
//
// Doubles are moved as they are; their digits are read through a view of 32-bit words, and a mask made of the sign
// lets the words order as the numbers do. The three digits of the high word hold the sign, the exponent and 20 bits
// of the mantissa. What they leave in disorder is mended by insertion; where that would take too long, all six digits
// are sorted. Every step is stable, so the whole is. Keys hold neither NaN nor -0: the callers see to that.

const BITS = 11;
const BUCKETS = 1 << BITS;
const HIGH = 1;
const LOW = 0;
/** Up to this length the engine's own sort is faster. */
const SMALL = 1000;
/** Up to this length insertion alone is faster, where rows move along. */
const SMALL_ROWS = 64;
/** Insertion may move every value this often on average before it gives way to the low digits. */
const PATIENCE = 6;

/** Keys and the rows they came from. */
export interface KeyedRows {
  keys: Float64Array;
  rows: Uint32Array;
}

/** Sorts upwards. The result stands in `keys` or in a new array; `keys` is scratch afterwards. */
export function radixSort(keys: Float64Array): Float64Array {
  const n = keys.length;
  if (n <= SMALL) return keys.sort();
  const sorted = passes(keys, new Float64Array(n), [HIGH]);
  if (insert(sorted, PATIENCE * n)) return sorted;
  return passes(sorted, sorted === keys ? new Float64Array(n) : keys, [LOW, HIGH]);
}

/** Sorts upwards and moves the rows along, ties in their given order. The arguments are scratch afterwards. */
export function radixSortRows(keys: Float64Array, rows: Uint32Array): KeyedRows {
  const n = keys.length;
  const from: KeyedRows = { keys, rows };
  if (n <= SMALL_ROWS) {
    insertRows(keys, rows, Number.POSITIVE_INFINITY);
    return from;
  }
  const spare: KeyedRows = { keys: new Float64Array(n), rows: new Uint32Array(n) };
  const sorted = passesRows(from, spare, [HIGH]);
  if (insertRows(sorted.keys, sorted.rows, PATIENCE * n)) return sorted;
  return passesRows(sorted, sorted === from ? spare : from, [LOW, HIGH]);
}

function passes(keys: Float64Array, spare: Float64Array, words: readonly number[]): Float64Array {
  let from = keys;
  let to = spare;
  for (const word of words) {
    const counts = countDigits(from, word);
    for (let digit = 0; digit < 3; digit++) {
      const starts = counts.subarray(digit * BUCKETS, (digit + 1) * BUCKETS);
      if (!accumulate(starts, from.length)) continue;
      scatter(from, to, word, digit * BITS, starts);
      [from, to] = [to, from];
    }
  }
  return from;
}

function passesRows(keyed: KeyedRows, spare: KeyedRows, words: readonly number[]): KeyedRows {
  let from = keyed;
  let to = spare;
  for (const word of words) {
    const counts = countDigits(from.keys, word);
    for (let digit = 0; digit < 3; digit++) {
      const starts = counts.subarray(digit * BUCKETS, (digit + 1) * BUCKETS);
      if (!accumulate(starts, from.keys.length)) continue;
      scatterRows(from, to, word, digit * BITS, starts);
      [from, to] = [to, from];
    }
  }
  return from;
}

/** How often each value of the three digits of a word occurs, one table after the other. */
function countDigits(keys: Float64Array, word: number): Int32Array {
  const n = keys.length;
  const bits = new Int32Array(keys.buffer, keys.byteOffset, 2 * n);
  const counts = new Int32Array(3 * BUCKETS);
  for (let i = 0; i < n; i++) {
    const ordered = bits[2 * i + word]! ^ signMask(bits[2 * i + 1]!, word);
    counts[ordered & (BUCKETS - 1)]!++;
    counts[BUCKETS + ((ordered >>> BITS) & (BUCKETS - 1))]!++;
    counts[2 * BUCKETS + (ordered >>> (2 * BITS))]!++;
  }
  return counts;
}

/** Turns counts into starting positions; false when all keys share one digit, so that nothing would move. */
function accumulate(counts: Int32Array, n: number): boolean {
  let sum = 0;
  for (let i = 0; i < BUCKETS; i++) {
    const count = counts[i]!;
    if (count === n) return false;
    counts[i] = sum;
    sum += count;
  }
  return true;
}

function scatter(
  from: Float64Array,
  to: Float64Array,
  word: number,
  shift: number,
  starts: Int32Array,
): void {
  const n = from.length;
  const bits = new Int32Array(from.buffer, from.byteOffset, 2 * n);
  for (let i = 0; i < n; i++) {
    const ordered = bits[2 * i + word]! ^ signMask(bits[2 * i + 1]!, word);
    to[starts[(ordered >>> shift) & (BUCKETS - 1)]!++] = from[i]!;
  }
}

function scatterRows(from: KeyedRows, to: KeyedRows, word: number, shift: number, starts: Int32Array): void {
  const { keys, rows } = from;
  const toKeys = to.keys;
  const toRows = to.rows;
  const n = keys.length;
  const bits = new Int32Array(keys.buffer, keys.byteOffset, 2 * n);
  for (let i = 0; i < n; i++) {
    const ordered = bits[2 * i + word]! ^ signMask(bits[2 * i + 1]!, word);
    const position = starts[(ordered >>> shift) & (BUCKETS - 1)]!++;
    toKeys[position] = keys[i]!;
    toRows[position] = rows[i]!;
  }
}

/** Flips every bit of a negative number, and the sign bit of all others. */
function signMask(highWord: number, word: number): number {
  const negative = highWord >> 31;
  return word === HIGH ? negative | 0x80000000 : negative;
}

/** Stable insertion sort; false when it gave up after so many moves, with the values a permutation of what they were. */
function insert(keys: Float64Array, patience: number): boolean {
  let moves = 0;
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i]!;
    let j = i - 1;
    if (keys[j]! <= key) continue;
    while (j >= 0 && keys[j]! > key) {
      keys[j + 1] = keys[j]!;
      j--;
    }
    keys[j + 1] = key;
    moves += i - j;
    if (moves > patience) return false;
  }
  return true;
}

function insertRows(keys: Float64Array, rows: Uint32Array, patience: number): boolean {
  let moves = 0;
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i]!;
    let j = i - 1;
    if (keys[j]! <= key) continue;
    const row = rows[i]!;
    while (j >= 0 && keys[j]! > key) {
      keys[j + 1] = keys[j]!;
      rows[j + 1] = rows[j]!;
      j--;
    }
    keys[j + 1] = key;
    rows[j + 1] = row;
    moves += i - j;
    if (moves > patience) return false;
  }
  return true;
}
