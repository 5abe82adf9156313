import type { Matrix, Rng } from "@productizeml/stats";

/** Where k-means ended. */
export interface Clustering {
  /** The cluster of each row. */
  readonly labels: Int32Array;
  /** The mean of each cluster's rows. */
  readonly centers: Matrix<Float64Array>;
}

/** First centers by k-means++: rows drawn in proportion to their squared distance from those drawn before; fewer than `k` where no more rows differ. */
export function spreadCenters(
  { data, rows, cols }: Matrix<Float64Array>,
  k: number,
  rng: Rng,
): Matrix<Float64Array> {
  const centers = new Float64Array(k * cols);
  const gaps = new Float64Array(rows).fill(Infinity);
  let count = 0;
  let row = rng.integer(0, rows);
  while (row >= 0) {
    centers.set(data.subarray(row * cols, (row + 1) * cols), count * cols);
    let total = 0;
    for (let i = 0; i < rows; i++) {
      const gap = squaredDistance(data, i * cols, centers, count * cols, cols);
      if (gap < (gaps[i] as number)) gaps[i] = gap;
      total += gaps[i] as number;
    }
    count++;
    row = count < k && total > 0 ? drawn(gaps, rng.float64() * total) : -1;
  }
  return { data: centers.slice(0, count * cols), rows: count, cols };
}

/** The first row at which the sum of the weights passes `target`, one of positive weight. */
function drawn(weights: Float64Array, target: number): number {
  let sum = 0;
  let last = -1;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue;
    sum += weights[i] as number;
    last = i;
    if (sum > target) break;
  }
  return last;
}

/** Lloyd's iterations from the given centers, until no row changes its cluster. A cluster that loses all rows keeps its center. */
export function lloyd(
  features: Matrix<Float64Array>,
  from: Matrix<Float64Array>,
  iterations: number,
): Clustering {
  const { data, rows, cols } = features;
  const centers = { ...from, data: from.data.slice() };
  const labels = new Int32Array(rows).fill(-1);
  for (let iteration = 0; iteration < iterations && assignNearest(features, centers, labels); iteration++) {
    const sums = new Float64Array(centers.data.length);
    const counts = new Uint32Array(centers.rows);
    for (let i = 0; i < rows; i++) {
      const cluster = labels[i] as number;
      counts[cluster]!++;
      for (let c = 0; c < cols; c++) sums[cluster * cols + c]! += data[i * cols + c] as number;
    }
    for (let at = 0; at < sums.length; at++) {
      const count = counts[Math.floor(at / cols)] as number;
      if (count > 0) centers.data[at] = (sums[at] as number) / count;
    }
  }
  return { labels, centers };
}

/** Puts every row to the nearest center, the first of those as near; tells whether a row changed. */
function assignNearest(
  { data, cols }: Matrix<Float64Array>,
  centers: Matrix<Float64Array>,
  labels: Int32Array,
): boolean {
  let changed = false;
  for (let i = 0; i < labels.length; i++) {
    let best = 0;
    let least = Infinity;
    for (let k = 0; k < centers.rows; k++) {
      const gap = squaredDistance(data, i * cols, centers.data, k * cols, cols);
      if (gap < least) {
        best = k;
        least = gap;
      }
    }
    if (labels[i] !== best) changed = true;
    labels[i] = best;
  }
  return changed;
}

function squaredDistance(a: Float64Array, atA: number, b: Float64Array, atB: number, cols: number): number {
  let sum = 0;
  for (let c = 0; c < cols; c++) {
    const gap = (a[atA + c] as number) - (b[atB + c] as number);
    sum += gap * gap;
  }
  return sum;
}
