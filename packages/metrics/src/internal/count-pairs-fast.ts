import { COUNT_PAIRS } from "./wasm/count-pairs.ts";
import { instantiate, type Memory } from "./wasm/instantiate.ts";

/** Counts the rows that its memory holds up to a byte, and gives at least the greatest label of them. */
interface Kernel {
  readonly memory: Memory;
  readonly ones: (end: number) => number;
  readonly pairs: (end: number) => number;
}

/** Rows that the kernel's memory holds. */
const BLOCK = 8192;
/** Rows from which the kernel pays, with labels 0 and 1 and with more: a table of pairs takes its time to clear and to read. */
const WORTH = 4096;
const PAIRS_WORTH = 32_768;
/** Labels that the kernel counts are below this. */
const LABELS = 16;
/** Where the kernel's counts begin, in words, and how long a table of them is. */
const COUNTS = 16_384;
const TABLE = 65_536;
let kernel: Kernel | false | undefined;

/**
 * How often each pair of labels occurs: cell `actual * stride + predicted`; `null` where there are too few rows to be worth it, where
 * a label is not below 16, and without WebAssembly.
 */
export function countPairsFast(actual: Int32Array, predicted: Int32Array, stride: number): Int32Array | null {
  const n = actual.length;
  if (n < WORTH) return null;
  kernel ??= instantiate<Kernel>(COUNT_PAIRS);
  if (!kernel) return null;
  const words = new Int32Array(kernel.memory.buffer);
  const cells = new Int32Array(stride * stride);
  let most = 1;
  for (let start = 0, end = 0; start < n - 3; start = end) {
    end = Math.min(start + BLOCK, n - (n % 4));
    words.set(actual.subarray(start, end));
    words.set(predicted.subarray(start, end), BLOCK);
    if (most === 1) {
      if (kernel.ones(4 * (end - start)) >>> 0 <= 1) {
        addOnes(words, end - start, cells, stride);
        continue;
      }
      if (n < PAIRS_WORTH) return null;
      words.fill(0, COUNTS);
    }
    most = Math.max(most, 2, kernel.pairs(4 * (end - start)) >>> 0);
    if (most >= LABELS) return null;
  }
  if (most > 1) addPairs(words, most, cells, stride);
  for (let i = n - (n % 4); i < n; i++) {
    if (actual[i] >>> 0 >= LABELS || predicted[i] >>> 0 >= LABELS) return null;
    cells[actual[i] * stride + predicted[i]]++;
  }
  return cells;
}

function addOnes(words: Int32Array, rows: number, cells: Int32Array, stride: number): void {
  const sum = (at: number) => words[at] + words[at + 1] + words[at + 2] + words[at + 3];
  const both = sum(COUNTS + 8);
  const actual = sum(COUNTS);
  const predicted = sum(COUNTS + 4);
  cells[0] += rows - actual - predicted + both;
  cells[1] += predicted - both;
  cells[stride] += actual - both;
  cells[stride + 1] += both;
}

/** Takes the counts of two rows apart; `most` is the greatest label. */
function addPairs(words: Int32Array, most: number, cells: Int32Array, stride: number): void {
  const pairs: number[] = [];
  for (let a = 0; a <= most; a++) for (let b = 0; b <= most; b++) pairs.push((a << 4) | b);
  for (const second of pairs) {
    let rows = 0;
    for (const first of pairs) {
      const at = COUNTS + (first | (second << 8));
      const count = words[at] + words[at + TABLE];
      cells[(first >> 4) * stride + (first & 15)] += count;
      rows += count;
    }
    cells[(second >> 4) * stride + (second & 15)] += rows;
  }
}
