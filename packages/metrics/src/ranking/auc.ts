import { type Column, columnLength, InvalidInputError, requireOrdered } from "@productizeml/stats";
import { readFloats } from "../internal/numbers.ts";
import type { Numbers } from "../numbers.ts";

/**
 * Area under a curve of points, by trapezoids.
 *
 * @param x - horizontal coordinates, ascending or descending throughout, length `n` of at least 2
 * @param y - vertical coordinates, length `n`
 * @returns area, in the unit of `x` times that of `y`; infinite coordinates may make it infinite or `NaN`
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `too-few-values`, `not-finite`; `out-of-range` for `x` that turns round
 * @example
 * auc([0, 0.5, 1], [0, 0.8, 1]); // 0.65
 * @see sklearn.metrics.auc
 */
export function auc(x: Numbers, y: Numbers): number {
  const n = columnLength(x as Column);
  const across = readFloats("auc", "x", x, n);
  const up = readFloats("auc", "y", y, n);
  if (n < 2) {
    throw new InvalidInputError(
      n === 0 ? "empty-input" : "too-few-values",
      `auc requires at least 2 points, got ${n}`,
    );
  }
  requireOrdered("auc", "x", across);
  requireOrdered("auc", "y", up);
  const direction = directionOf(across);
  let area = 0;
  for (let i = 1; i < n; i++) area += ((across[i] - across[i - 1]) * (up[i] + up[i - 1])) / 2;
  return direction * area;
}

function directionOf(x: Float64Array): 1 | -1 {
  let rises = -1;
  let falls = -1;
  for (let i = 1; i < x.length; i++) {
    if (x[i] > x[i - 1]) rises = i;
    if (x[i] < x[i - 1]) falls = i;
  }
  if (rises < 0) return -1;
  if (falls < 0) return 1;
  throw new InvalidInputError(
    "out-of-range",
    `auc requires x that ascends or descends throughout, got a rise at ${rises} and a fall at ${falls}`,
  );
}
