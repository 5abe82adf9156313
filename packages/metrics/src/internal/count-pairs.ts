import { countPairsFast } from "./count-pairs-fast.ts";

const BITS = 6;
/** Labels from 0 up to here are counted without encoding. */
export const SMALL: number = 1 << BITS;
const CELLS = SMALL * SMALL;
const BLOCK = 1 << 16;

/** How often each pair of small labels occurs: cell `actual * SMALL + predicted`; `null` when a label is negative or not small. */
export function countSmallPairs(actual: Int32Array, predicted: Int32Array): Int32Array | null {
  return countPairsFast(actual, predicted, SMALL) ?? countSmallPlain(actual, predicted);
}

/** The same in a plain loop. Four tables take turns, so that one count need not wait for the one before it. */
export function countSmallPlain(actual: Int32Array, predicted: Int32Array): Int32Array | null {
  const n = actual.length;
  const tables = new Int32Array(4 * CELLS);
  for (let start = 0; start < n; start += BLOCK) {
    if (!countBlock(actual, predicted, start, Math.min(start + BLOCK, n), tables)) return null;
  }
  for (let cell = 0; cell < CELLS; cell++) {
    tables[cell] += tables[cell + CELLS] + tables[cell + 2 * CELLS] + tables[cell + 3 * CELLS];
  }
  return tables.subarray(0, CELLS);
}

function countBlock(
  actual: Int32Array,
  predicted: Int32Array,
  start: number,
  end: number,
  tables: Int32Array,
): boolean {
  const mask = SMALL - 1;
  let seen = 0;
  let i = start;
  for (; i + 3 < end; i += 4) {
    const a0 = actual[i];
    const b0 = predicted[i];
    const a1 = actual[i + 1];
    const b1 = predicted[i + 1];
    const a2 = actual[i + 2];
    const b2 = predicted[i + 2];
    const a3 = actual[i + 3];
    const b3 = predicted[i + 3];
    seen |= a0 | b0 | a1 | b1 | a2 | b2 | a3 | b3;
    tables[((a0 & mask) << BITS) | (b0 & mask)]++;
    tables[CELLS | ((a1 & mask) << BITS) | (b1 & mask)]++;
    tables[(2 * CELLS) | ((a2 & mask) << BITS) | (b2 & mask)]++;
    tables[(3 * CELLS) | ((a3 & mask) << BITS) | (b3 & mask)]++;
  }
  for (; i < end; i++) {
    seen |= actual[i] | predicted[i];
    tables[((actual[i] & mask) << BITS) | (predicted[i] & mask)]++;
  }
  return seen >>> BITS === 0;
}

/** Weight of each pair of codes below `size`: cell `actual * size + predicted`. A negative code leaves the row out. */
export function countPairs(
  actual: Int32Array,
  predicted: Int32Array,
  size: number,
  weight: Float64Array | null,
): Float64Array {
  const counts = new Float64Array(size * size);
  for (let i = 0; i < actual.length; i++) {
    const a = actual[i];
    const b = predicted[i];
    if (a >= 0 && b >= 0) counts[a * size + b] += weight ? weight[i] : 1;
  }
  return counts;
}
