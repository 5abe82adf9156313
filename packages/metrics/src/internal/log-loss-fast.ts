import { instantiate, type Memory } from "./wasm/instantiate.ts";
import { LOG_LOSS } from "./wasm/log-loss.ts";

/** Multiplies the likelihoods of the rows that its memory holds up to a byte; see wasm/log-loss.wat for what it leaves. */
interface Kernel {
  readonly memory: Memory;
  readonly run: (end: number) => number;
}

/** Rows that the kernel's memory holds. */
const BLOCK = 4096;
/** Rows from which copying them to the kernel pays. */
const WORTH = 1024;
/** Where the kernel leaves its results, in words of 32 bits. */
const POWER = 12_288;
const SEEN = 12_292;
const ONES = 12_296;
const VALID = 12_300;
let kernel: Kernel | false | undefined;

/**
 * Sum of the logarithms of the likelihoods of labels 0 and 1, each kept off 0 and 1 by 2^-52; `NaN` for other labels, for only one of
 * them, for what is not a probability, for few rows, and without WebAssembly.
 */
export function sumOfLogsFast(labels: Int32Array, probability: Float64Array): number {
  const n = labels.length;
  if (n < WORTH) return Number.NaN;
  kernel ??= instantiate<Kernel>(LOG_LOSS);
  if (!kernel) return Number.NaN;
  const words = new Int32Array(kernel.memory.buffer);
  const floats = new Float64Array(kernel.memory.buffer);
  let sum = 0;
  let power = 0;
  let ones = 0;
  for (let start = 0, end = 0; start < n; start = end) {
    end = Math.min(start + BLOCK, n);
    floats.set(probability.subarray(start, end));
    words.set(labels.subarray(start, end), 2 * BLOCK);
    // Rows that fill up the last four are certain, and right.
    const rows = end - start + ((start - end) & 3);
    floats.fill(1, end - start, rows);
    words.fill(1, 2 * BLOCK + end - start, 2 * BLOCK + rows);
    sum += Math.log(kernel.run(8 * rows));
    power += words[POWER];
    ones += words[ONES] + words[ONES + 1] + words[ONES + 2] + words[ONES + 3] - (rows - (end - start));
    const seen = words[SEEN] | words[SEEN + 1] | words[SEEN + 2] | words[SEEN + 3];
    if (seen >>> 0 > 1 || (words[VALID] & words[VALID + 2]) === 0) return Number.NaN;
  }
  return ones > 0 && ones < n ? sum + power * Math.LN2 : Number.NaN;
}
