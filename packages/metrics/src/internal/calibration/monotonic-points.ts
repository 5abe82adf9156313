import { sortRows } from "@productizeml/stats";
import type { ThresholdCounts } from "../threshold-counts.ts";
import { poolAdjacent } from "./pool.ts";

/** Values of `x` that lie closer than this are one, as in scikit-learn. */
const RESOLUTION = 1e-15;

/** Ascending distinct `x`, the mean `y` of each, and the weight of its rows. */
export interface DistinctPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
}

/** Points of equal `x` made one; those without weight do not count. */
export function distinctPoints(
  x: Float64Array,
  y: Float64Array,
  weight: Float64Array | null,
): DistinctPoints {
  const { values, rows } = sortRows(x);
  const merger = makeMerger(values.length);
  for (let i = 0; i < values.length; i++) {
    const w = weight ? weight[rows[i]] : 1;
    if (w > 0) merger.add(values[i], w * y[rows[i]], w);
  }
  return merger.points();
}

/** The same of ones and zeros that are counted already, at falling `x`. */
export function countedPoints({
  thresholds,
  truePositives,
  falsePositives,
}: ThresholdCounts): DistinctPoints {
  const merger = makeMerger(thresholds.length);
  for (let i = thresholds.length - 1; i >= 0; i--) {
    const hits = truePositives[i] - (i > 0 ? truePositives[i - 1] : 0);
    const misses = falsePositives[i] - (i > 0 ? falsePositives[i - 1] : 0);
    merger.add(thresholds[i], hits, hits + misses);
  }
  return merger.points();
}

interface Merger {
  add(x: number, sum: number, weight: number): void;
  points(): DistinctPoints;
}

/** Takes sums of `y` at rising `x`. */
function makeMerger(capacity: number): Merger {
  const x = new Float64Array(capacity);
  const y = new Float64Array(capacity);
  const weight = new Float64Array(capacity);
  let size = 0;
  return {
    add(at, sum, w) {
      if (size === 0 || at - x[size - 1] >= RESOLUTION) x[size++] = at;
      y[size - 1] += sum;
      weight[size - 1] += w;
    },
    points() {
      for (let i = 0; i < size; i++) y[i] /= weight[i];
      return { x: x.subarray(0, size), y: y.subarray(0, size), weight: weight.subarray(0, size) };
    },
  };
}

/** Direction and bounds of a monotonic function. */
export interface Monotonic {
  readonly rises: boolean;
  readonly yMin: number;
  readonly yMax: number;
}

/** Both ends of each stretch of equal `y` of the monotonic function that lies closest to the points. */
export function monotonicPoints(
  distinct: DistinctPoints,
  { rises, yMin, yMax }: Monotonic,
): { readonly x: readonly number[]; readonly y: readonly number[] } {
  const sign = rises ? 1 : -1;
  const { mean, end } = poolAdjacent(rises ? distinct.y : distinct.y.map((each) => -each), distinct.weight);
  const x: number[] = [];
  const y: number[] = [];
  for (let block = 0, start = 0; block < end.length; start = end[block++]) {
    const value = Math.min(Math.max(sign * mean[block], yMin), yMax);
    for (const index of end[block] - start === 1 ? [start] : [start, end[block] - 1]) {
      x.push(distinct.x[index]);
      y.push(value);
    }
  }
  return { x, y };
}
