import type { Matrix } from "@productizeml/stats";
import { everyPair, iouOf } from "../internal/vision/box-overlap.ts";
import type { Boxes, BoxOptions } from "./boxes.ts";

/** Options of {@link boxIou}. */
export interface BoxIouOptions extends BoxOptions {}

/**
 * Intersection over union of every box of one list with every box of the other.
 *
 * @param boxesA - `n` boxes
 * @param boxesB - `m` boxes
 * @param options - format
 * @returns matrix of `n` rows and `m` columns, values in `[0, 1]`; `NaN` for two boxes without area
 * @throws InvalidInputError `length-mismatch` for boxes that are not of 4 numbers, `not-finite`, `bad-option`; `out-of-range` for a box of
 * negative width or height
 * @example
 * boxIou([[0, 0, 2, 2]], [[1, 1, 3, 3], [0, 0, 2, 2]]).data; // [0.14285714285714285, 1]
 * @see torchvision.ops.box_iou, torchmetrics.functional.detection.intersection_over_union
 */
export function boxIou(boxesA: Boxes, boxesB: Boxes, options: BoxIouOptions = {}): Matrix<Float64Array> {
  return everyPair("boxIou", boxesA, boxesB, options, iouOf);
}
