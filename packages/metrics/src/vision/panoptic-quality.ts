import { panoptic } from "../internal/vision/panoptic.ts";
import type { PanopticImage, PanopticOptions, PanopticQuality } from "./panoptic-options.ts";

/** Options of {@link panopticQuality}. */
export interface PanopticQualityOptions extends PanopticOptions {}

/**
 * Panoptic quality: how well segments are found and how well those that are found fit. A predicted segment is right where it overlaps a
 * true one of its category by more than half.
 *
 * @param yTrue - true category and instance of each pixel, for each image; other categories than those given are void
 * @param yPred - predicted category and instance of each pixel, for each image
 * @param options - things, stuffs, unknown categories
 * @returns mean quality of the categories that occur, in `[0, 1]`, higher is better, and its two factors; `NaN` where none occurs
 * @throws InvalidInputError `length-mismatch`, `out-of-range`; `bad-option` for categories that are both thing and stuff, or none at all;
 * `unknown-label` for a predicted category that is neither
 * @example
 * const yTrue = [{ categories: [1, 1, 1, 2], instances: [1, 1, 2, 0] }];
 * const yPred = [{ categories: [1, 1, 2, 2], instances: [5, 5, 0, 0] }];
 * panopticQuality(yTrue, yPred, { things: [1], stuffs: [2] }).panopticQuality; // 0.3333333333333333
 * @see torchmetrics.functional.detection.panoptic_quality; Kirillov et al. 2019, https://arxiv.org/abs/1801.00868
 */
export function panopticQuality(
  yTrue: readonly PanopticImage[],
  yPred: readonly PanopticImage[],
  options: PanopticQualityOptions,
): PanopticQuality {
  return panoptic("panopticQuality", yTrue, yPred, options, false);
}
