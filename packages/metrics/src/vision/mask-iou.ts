import { InvalidInputError, type Matrix } from "@productizeml/stats";
import { overlapOfRuns } from "../internal/vision/overlap-of-runs.ts";
import { readMask } from "../internal/vision/read-mask.ts";
import type { Mask } from "./mask.ts";

/** Options of {@link maskIou}. */
export interface MaskIouOptions {
  /**
   * Which of `masksB` are crowds: for them the union is the area of the mask from `masksA` alone.
   *
   * @defaultValue none
   */
  readonly crowd?: ArrayLike<number | boolean>;
}

/**
 * Intersection over union of every mask of one list with every mask of the other.
 *
 * @param masksA - `n` masks, such as detections
 * @param masksB - `m` masks of the same size, such as true ones
 * @param options - crowds
 * @returns matrix of `n` rows and `m` columns, values in `[0, 1]`; 0 for masks without pixels
 * @throws InvalidInputError `length-mismatch`, also for masks of different sizes, `out-of-range`, `bad-column`
 * @example
 * maskIou([{ size: [2, 2], counts: [1, 3] }], [{ size: [2, 2], counts: [2, 2] }]).data; // [0.6666666666666666]
 * @see pycocotools.mask.iou
 */
export function maskIou(
  masksA: readonly Mask[],
  masksB: readonly Mask[],
  options: MaskIouOptions = {},
): Matrix<Float64Array> {
  const { crowd } = options;
  const a = masksA.map((mask, i) => readMask("maskIou", `masksA[${i}]`, mask));
  const b = masksB.map((mask, j) => readMask("maskIou", `masksB[${j}]`, mask));
  if (crowd && crowd.length !== b.length) {
    throw new InvalidInputError(
      "length-mismatch",
      `maskIou requires crowd of length ${b.length}, got ${crowd.length}`,
    );
  }
  const data = new Float64Array(a.length * b.length);
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      data[i * b.length + j] = overlapOfRuns("maskIou", a[i], b[j], Boolean(crowd?.[j]));
    }
  }
  return { data, rows: a.length, cols: b.length };
}
