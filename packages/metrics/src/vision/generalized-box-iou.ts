import type { Matrix } from "@productizeml/stats";
import { everyPair, generalizedIouOf } from "../internal/vision/box-overlap.ts";
import type { Boxes, BoxOptions } from "./boxes.ts";

/** Options of {@link generalizedBoxIou}. */
export interface GeneralizedBoxIouOptions extends BoxOptions {}

/**
 * Intersection over union, less the share of the smallest box around both that neither fills: apart boxes still differ by how far.
 *
 * @param boxesA - `n` boxes
 * @param boxesB - `m` boxes
 * @param options - format
 * @returns matrix of `n` rows and `m` columns, values in `(-1, 1]`; `NaN` where there is no area
 * @throws InvalidInputError `length-mismatch` for boxes that are not of 4 numbers, `not-finite`, `bad-option`; `out-of-range` for a box of
 * negative width or height
 * @example
 * generalizedBoxIou([[0, 0, 2, 2]], [[1, 1, 3, 3], [0, 0, 2, 2]]).data; // [-0.07936507936507936, 1]
 * @see torchvision.ops.generalized_box_iou; Rezatofighi et al. 2019, https://arxiv.org/abs/1902.09630
 */
export function generalizedBoxIou(
  boxesA: Boxes,
  boxesB: Boxes,
  options: GeneralizedBoxIouOptions = {},
): Matrix<Float64Array> {
  return everyPair("generalizedBoxIou", boxesA, boxesB, options, generalizedIouOf);
}
