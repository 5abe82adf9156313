import { InvalidInputError, type Matrix } from "@productizeml/stats";
import { squaredDistance } from "../internal/clustered.ts";
import { readMatrix } from "../internal/score-rows.ts";

/** How far a set of points lies from another, and where. */
export interface DirectedHausdorff {
  /** The greatest distance of a point of the first set from the nearest one of the second. */
  readonly distance: number;
  /** The first point of the first set that lies so far. */
  readonly indexA: number;
  /** The first point of the second set that is nearest to it. */
  readonly indexB: number;
}

/**
 * Directed Hausdorff distance: how far the point of one set lies from the other set that lies farthest. O(n m) at worst, most often far
 * less. The greater of both directions is the Hausdorff distance.
 *
 * @param pointsA - `n` points, one row each
 * @param pointsB - `m` points of as many columns
 * @returns the Euclidean distance, and the points that it lies between
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`
 * @example
 * const line = { data: [0, 0, 3, 0], rows: 2, cols: 2 };
 * directedHausdorff(line, { data: [0, 0, 1, 0], rows: 2, cols: 2 }); // { "distance": 2, "indexA": 1, "indexB": 1 }
 * @see scipy.spatial.distance.directed_hausdorff
 */
export function directedHausdorff(pointsA: Matrix, pointsB: Matrix): DirectedHausdorff {
  const a = readMatrix("directedHausdorff", "pointsA", pointsA);
  const b = readMatrix("directedHausdorff", "pointsB", pointsB);
  if (a.cols !== b.cols) {
    throw new InvalidInputError(
      "length-mismatch",
      `directedHausdorff requires pointsB of ${a.cols} columns, got ${b.cols}`,
    );
  }
  if (a.rows === 0 || b.rows === 0) {
    throw new InvalidInputError(
      "empty-input",
      "directedHausdorff requires at least 1 point in each set, got 0",
    );
  }
  let farthest = -1;
  let indexA = 0;
  let indexB = 0;
  for (let i = 0; i < a.rows; i++) {
    let nearest = Number.POSITIVE_INFINITY;
    let at = 0;
    for (let j = 0; j < b.rows && nearest > farthest; j++) {
      const square = squaredDistance(a.data, i, b.data, j, a.cols);
      if (square >= nearest) continue;
      nearest = square;
      at = j;
    }
    if (nearest <= farthest) continue;
    farthest = nearest;
    indexA = i;
    indexB = at;
  }
  return { distance: Math.sqrt(farthest), indexA, indexB };
}
