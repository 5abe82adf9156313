import type { Matrix } from "@productizeml/stats";
import { completeIouOf, everyPair } from "../internal/vision/box-overlap.ts";
import type { Boxes, BoxOptions } from "./boxes.ts";

/** Options of {@link completeBoxIou}. */
export interface CompleteBoxIouOptions extends BoxOptions {}

/**
 * Distance intersection over union, less what the boxes' shapes differ by.
 *
 * @param boxesA - `n` boxes
 * @param boxesB - `m` boxes
 * @param options - format
 * @returns matrix of `n` rows and `m` columns, values of at most 1; `NaN` for boxes without area
 * @throws InvalidInputError `length-mismatch` for boxes that are not of 4 numbers, `not-finite`, `bad-option`; `out-of-range` for a box of
 * negative width or height
 * @example
 * completeBoxIou([[0, 0, 2, 2]], [[1, 1, 3, 3], [0, 0, 2, 2]]).data; // [0.03174603236331569, 1]
 * @see torchvision.ops.complete_box_iou; Zheng et al. 2020, https://arxiv.org/abs/1911.08287
 */
export function completeBoxIou(
  boxesA: Boxes,
  boxesB: Boxes,
  options: CompleteBoxIouOptions = {},
): Matrix<Float64Array> {
  return everyPair("completeBoxIou", boxesA, boxesB, options, completeIouOf);
}
