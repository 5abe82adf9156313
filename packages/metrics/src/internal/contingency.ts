import type { Labels } from "../labels.ts";
import { checkLengths } from "./check-lengths.ts";
import { readLabelColumn } from "./read-labels.ts";

/** How many rows each pair of a class and a cluster shares; only pairs that occur. */
export interface Contingency {
  readonly n: number;
  readonly counts: Float64Array;
  /** The class of each count. */
  readonly classOf: Int32Array;
  /** The cluster of each count. */
  readonly clusterOf: Int32Array;
  /** Rows of each class. */
  readonly classes: Float64Array;
  /** Rows of each cluster. */
  readonly clusters: Float64Array;
}

/** Reads two clusterings, whose labels need not be of one type, and counts them. */
export function contingency(caller: string, labelsTrue: Labels, labelsPred: Labels): Contingency {
  const actual = readLabelColumn(caller, "labelsTrue", labelsTrue).encode();
  const predicted = readLabelColumn(caller, "labelsPred", labelsPred).encode();
  checkLengths(caller, "labelsPred", actual.codes.length, predicted.codes.length);
  const rows = actual.categories.length;
  const cols = predicted.categories.length;
  const n = actual.codes.length;
  const cells = rows * cols <= 65_536 + 4 * n ? new Float64Array(rows * cols) : null;
  const { keys, counts } = cells
    ? inTable(actual.codes, predicted.codes, cols, cells)
    : inMap(actual.codes, predicted.codes, cols);
  const classOf = Int32Array.from(keys, (key) => Math.floor(key / cols));
  const clusterOf = Int32Array.from(keys, (key) => key % cols);
  const classes = new Float64Array(rows);
  const clusters = new Float64Array(cols);
  counts.forEach((count, i) => {
    classes[classOf[i]] += count;
    clusters[clusterOf[i]] += count;
  });
  return { n, counts, classOf, clusterOf, classes, clusters };
}

/** Cells that occur, by `class * cols + cluster`. */
interface Counted {
  readonly keys: Float64Array;
  readonly counts: Float64Array;
}

function inTable(a: Int32Array, b: Int32Array, cols: number, cells: Float64Array): Counted {
  for (let i = 0; i < a.length; i++) cells[a[i] * cols + b[i]]++;
  const keys = Float64Array.from(cells.keys()).filter((cell) => cells[cell] > 0);
  return { keys, counts: keys.map((cell) => cells[cell]) };
}

function inMap(a: Int32Array, b: Int32Array, cols: number): Counted {
  const counts = new Map<number, number>();
  for (let i = 0; i < a.length; i++) {
    const key = a[i] * cols + b[i];
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { keys: Float64Array.from(counts.keys()), counts: Float64Array.from(counts.values()) };
}
