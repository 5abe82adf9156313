import { requireOption } from "@productizeml/stats";
import {
  completeIouOf,
  distanceIouOf,
  eachPair,
  generalizedIouOf,
  iouOf,
} from "../internal/vision/box-overlap.ts";
import type { Boxes, BoxOptions } from "./boxes.ts";

/** Options of {@link alignedBoxIou}. */
export interface AlignedBoxIouOptions extends BoxOptions {
  /**
   * What is taken off: nothing as in {@link boxIou}, or as in {@link generalizedBoxIou}, {@link distanceBoxIou}, {@link completeBoxIou}.
   *
   * @defaultValue `"none"`
   */
  readonly penalty?: "none" | "generalized" | "distance" | "complete";
}

/**
 * Intersection over union of each box with the one at its place in the other list, as for pairs that are already matched.
 *
 * @param boxesA - `n` boxes
 * @param boxesB - `n` boxes
 * @param options - format, penalty
 * @returns one value for each pair; `NaN` for two boxes without area
 * @throws InvalidInputError `length-mismatch`, `not-finite`, `bad-option`; `out-of-range` for a box of negative width or height
 * @example
 * alignedBoxIou([[0, 0, 2, 2], [0, 0, 1, 1]], [[1, 1, 3, 3], [0, 0, 1, 2]]); // [0.14285714285714285, 0.5]
 * @see torchmetrics.functional.detection.intersection_over_union, of which it is the diagonal
 */
export function alignedBoxIou(
  boxesA: Boxes,
  boxesB: Boxes,
  options: AlignedBoxIouOptions = {},
): Float64Array {
  const { penalty = "none" } = options;
  requireOption("alignedBoxIou", "penalty", penalty, ["none", "generalized", "distance", "complete"]);
  return eachPair("alignedBoxIou", boxesA, boxesB, options, MEASURES[penalty]);
}

const MEASURES = {
  none: iouOf,
  generalized: generalizedIouOf,
  distance: distanceIouOf,
  complete: completeIouOf,
} as const;
