import { panoptic } from "../internal/vision/panoptic.ts";
import type { PanopticImage, PanopticOptions, PanopticQuality } from "./panoptic-options.ts";

/** Options of {@link modifiedPanopticQuality}. */
export interface ModifiedPanopticQualityOptions extends PanopticOptions {}

/**
 * Panoptic quality that does not ask of stuff that more than half fits: a stuff's quality is its overlap, summed over the images that
 * truly have it.
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
 * modifiedPanopticQuality(yTrue, yPred, { things: [1], stuffs: [2] }).panopticQuality; // 0.5833333333333333
 * @see torchmetrics.functional.detection.modified_panoptic_quality; Porzi et al. 2019, https://arxiv.org/abs/1905.01220
 */
export function modifiedPanopticQuality(
  yTrue: readonly PanopticImage[],
  yPred: readonly PanopticImage[],
  options: ModifiedPanopticQualityOptions,
): PanopticQuality {
  return panoptic("modifiedPanopticQuality", yTrue, yPred, options, true);
}
