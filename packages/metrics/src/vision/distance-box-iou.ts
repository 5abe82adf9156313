import type { Matrix } from "@productizeml/stats";
import { distanceIouOf, everyPair } from "../internal/vision/box-overlap.ts";
import type { Boxes, BoxOptions } from "./boxes.ts";

/** Options of {@link distanceBoxIou}. */
export interface DistanceBoxIouOptions extends BoxOptions {}

/**
 * Intersection over union, less the squared distance of the centers as a share of the squared diagonal of the smallest box around both.
 *
 * @param boxesA - `n` boxes
 * @param boxesB - `m` boxes
 * @param options - format
 * @returns matrix of `n` rows and `m` columns, values in `(-1, 1]`; `NaN` for two boxes without area
 * @throws InvalidInputError `length-mismatch` for boxes that are not of 4 numbers, `not-finite`, `bad-option`; `out-of-range` for a box of
 * negative width or height
 * @example
 * distanceBoxIou([[0, 0, 2, 2]], [[1, 1, 3, 3], [0, 0, 2, 2]]).data; // [0.03174603236331569, 1]
 * @see torchvision.ops.distance_box_iou; Zheng et al. 2020, https://arxiv.org/abs/1911.08287
 */
export function distanceBoxIou(
  boxesA: Boxes,
  boxesB: Boxes,
  options: DistanceBoxIouOptions = {},
): Matrix<Float64Array> {
  return everyPair("distanceBoxIou", boxesA, boxesB, options, distanceIouOf);
}
