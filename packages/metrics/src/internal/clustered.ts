import { InvalidInputError, type Matrix } from "@productizeml/stats";
import type { Labels } from "../labels.ts";
import { checkLengths } from "./check-lengths.ts";
import { readLabelColumn } from "./read-labels.ts";
import { readMatrix } from "./score-rows.ts";

/** Points and their clusters, read. */
export interface Clustered {
  readonly points: Matrix<Float64Array>;
  /** Cluster of each point, from 0. */
  readonly codes: Int32Array;
  /** Points of each cluster. */
  readonly sizes: Float64Array;
}

/** Reads points and labels; there must be at least 2 clusters, and one of more than 1 point. */
export function readClustered(caller: string, x: Matrix, labels: Labels): Clustered {
  const points = readMatrix(caller, "x", x);
  const { codes, categories } = readLabelColumn(caller, "labels", labels).encode();
  checkLengths(caller, "labels", points.rows, codes.length);
  const clusters = categories.length;
  if (clusters < 2 || clusters >= points.rows) {
    throw new InvalidInputError(
      "out-of-range",
      `${caller} requires between 2 clusters and one less than the ${points.rows} rows, got ${clusters}`,
    );
  }
  const sizes = new Float64Array(clusters);
  for (let i = 0; i < codes.length; i++) sizes[codes[i]]++;
  return { points, codes, sizes };
}

/** The mean of each cluster's points. */
export function centroids({ points, codes, sizes }: Clustered): Float64Array {
  const { data, rows, cols } = points;
  const means = new Float64Array(sizes.length * cols);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) means[codes[i] * cols + j] += data[i * cols + j];
  }
  return means.map((sum, cell) => sum / sizes[Math.floor(cell / cols)]);
}

/** Squared Euclidean distance of row `i` of one matrix and row `j` of another. */
export function squaredDistance(
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  cols: number,
): number {
  let sum = 0;
  for (let k = 0; k < cols; k++) sum += (a[i * cols + k] - b[j * cols + k]) ** 2;
  return sum;
}
