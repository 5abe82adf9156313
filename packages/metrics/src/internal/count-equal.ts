import { COUNT_EQUAL } from "./wasm/count-equal.ts";
import { instantiate, type Memory } from "./wasm/instantiate.ts";

/** Counts the rows that its memory holds up to a byte. */
interface Kernel {
  readonly memory: Memory;
  readonly run: (end: number) => number;
}

/** Rows that the kernel's memory holds. */
const BLOCK = 8192;
/** Rows from which copying them to the kernel pays: there the plain loop takes four times as long. */
const WORTH = 2048;
let kernel: Kernel | false | undefined;

/** Number of rows in which both columns hold the same integer. */
export function countEqual(actual: Int32Array, predicted: Int32Array): number {
  const n = actual.length;
  let start = 0;
  let equal = 0;
  if (n >= WORTH) kernel ??= instantiate<Kernel>(COUNT_EQUAL);
  if (n >= WORTH && kernel) {
    const rows = new Int32Array(kernel.memory.buffer);
    for (let end = 0; start < n - 3; start = end) {
      end = Math.min(start + BLOCK, n - (n % 4));
      rows.set(actual.subarray(start, end));
      rows.set(predicted.subarray(start, end), BLOCK);
      equal += kernel.run(4 * (end - start));
    }
  }
  for (; start < n; start++) equal += actual[start] === predicted[start] ? 1 : 0;
  return equal;
}
