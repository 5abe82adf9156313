import type { Matrix } from "@productizeml/stats";

type Metric = "euclidean" | "chessboard" | "taxicab";

/** Distances of the edge pixels of each mask from the nearest edge pixel of the other; none for a mask without pixels. */
export function edgeDistances(
  a: Matrix,
  b: Matrix,
  spacing: readonly [number, number],
  metric: Metric,
): readonly [Float64Array, Float64Array] {
  const edgeA = edgeOf(a);
  const edgeB = edgeOf(b);
  const { rows, cols } = a;
  return [
    distancesTo(edgeB, edgeA, rows, cols, spacing, metric),
    distancesTo(edgeA, edgeB, rows, cols, spacing, metric),
  ];
}

/** Pixels of a mask of whose four neighbours one does not belong to it; beyond the border none does. */
function edgeOf({ data, rows, cols }: Matrix): Uint8Array {
  const edge = new Uint8Array(rows * cols);
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col++) {
      const at = row * cols + col;
      if (data[at] === 0) continue;
      const inner =
        row > 0 &&
        row < rows - 1 &&
        col > 0 &&
        col < cols - 1 &&
        data[at - cols] !== 0 &&
        data[at + cols] !== 0 &&
        data[at - 1] !== 0 &&
        data[at + 1] !== 0;
      edge[at] = inner ? 0 : 1;
    }
  }
  return edge;
}

function distancesTo(
  target: Uint8Array,
  from: Uint8Array,
  rows: number,
  cols: number,
  [height, width]: readonly [number, number],
  metric: Metric,
): Float64Array {
  const steps = stepsInColumn(target, rows, cols);
  const distances: number[] = [];
  for (let at = 0; at < from.length; at++) {
    if (from[at] === 0) continue;
    const col = at % cols;
    const first = at - col;
    let nearest = Number.POSITIVE_INFINITY;
    // Columns further away than the nearest pixel so far need no look.
    for (let away = 0; away < cols && away * width < nearest; away++) {
      if (col - away >= 0) {
        nearest = Math.min(nearest, length(steps[first + col - away] * height, away * width, metric));
      }
      if (col + away < cols) {
        nearest = Math.min(nearest, length(steps[first + col + away] * height, away * width, metric));
      }
    }
    distances.push(nearest);
  }
  return Float64Array.from(distances);
}

/** Rows between each pixel and the nearest marked one of its column; infinite in a column without any. */
function stepsInColumn(marked: Uint8Array, rows: number, cols: number): Float64Array {
  const steps = new Float64Array(rows * cols);
  for (let col = 0; col < cols; col++) {
    let away = Number.POSITIVE_INFINITY;
    for (let at = col; at < steps.length; at += cols) {
      away = marked[at] === 1 ? 0 : away + 1;
      steps[at] = away;
    }
    away = Number.POSITIVE_INFINITY;
    for (let at = steps.length - cols + col; at >= 0; at -= cols) {
      away = marked[at] === 1 ? 0 : away + 1;
      steps[at] = Math.min(steps[at], away);
    }
  }
  return steps;
}

function length(down: number, across: number, metric: Metric): number {
  if (metric === "euclidean") return Math.sqrt(down * down + across * across);
  return metric === "chessboard" ? Math.max(down, across) : down + across;
}
