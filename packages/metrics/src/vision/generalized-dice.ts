import { requireOption } from "@productizeml/stats";
import { countMaps } from "../internal/vision/map-counts.ts";
import type { LabelMaps, SegmentationOptions } from "./label-maps.ts";

/** Options of {@link generalizedDice}. */
export interface GeneralizedDiceOptions extends SegmentationOptions {
  /**
   * How much a class counts: one over its true pixels squared, one over its true pixels, or the same for all.
   *
   * @defaultValue `"square"`
   */
  readonly weightType?: "square" | "simple" | "linear";
}

/**
 * Dice coefficient of all classes at once, each weighed by how rare it is, so that small ones count as much as large ones.
 *
 * @param yTrue - true class of each pixel, of one image, or a matrix of one row for each image
 * @param yPred - predicted class of each pixel, of the same shape
 * @param options - weights, classes, background
 * @returns share in `[0, 1]`, higher is better, mean over the images; a class that an image does not truly have counts nothing there, and
 * an image without any counts 0
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-option`; `out-of-range` for classes that are not whole, negative, or
 * not below `classes`
 * @example
 * generalizedDice([0, 0, 1, 1], [0, 1, 1, 1]); // 0.75
 * @see torchmetrics.segmentation.GeneralizedDiceScore, which takes the weight of absent classes from other images; Sudre et al. 2017,
 * https://arxiv.org/abs/1707.03237
 */
export function generalizedDice(
  yTrue: LabelMaps,
  yPred: LabelMaps,
  options: GeneralizedDiceOptions = {},
): number {
  const { weightType = "square" } = options;
  requireOption("generalizedDice", "weightType", weightType, ["square", "simple", "linear"]);
  const power = { square: 2, simple: 1, linear: 0 }[weightType];
  const { images, classes, both, actual, predicted } = countMaps("generalizedDice", yTrue, yPred, options);
  let total = 0;
  for (let image = 0; image < images; image++) {
    let shared = 0;
    let pixels = 0;
    for (let cell = image * classes; cell < (image + 1) * classes; cell++) {
      const weight = power > 0 && actual[cell] === 0 ? 0 : 1 / actual[cell] ** power;
      shared += weight * both[cell];
      pixels += weight * (actual[cell] + predicted[cell]);
    }
    total += pixels === 0 ? 0 : (2 * shared) / pixels;
  }
  return total / images;
}
