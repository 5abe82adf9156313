import { requireOption } from "@productizeml/stats";
import { countMaps, poolImages } from "../internal/vision/map-counts.ts";
import { columnMeansOfDefined, meanOfDefined } from "../internal/vision/mean-of-defined.ts";
import type { LabelMaps, SegmentationAverageOptions } from "./label-maps.ts";

/** Options of {@link meanIou}. */
export interface MeanIouOptions extends SegmentationAverageOptions {
  /**
   * How classes become one: their plain mean over those that occur; `null` gives every class its own.
   *
   * @defaultValue `"macro"`
   */
  readonly average?: "macro" | null;
}

/**
 * Intersection over union of every class.
 *
 * @param yTrue - true class of each pixel
 * @param yPred - predicted class of each pixel
 * @param options - `average: null`, classes, background, aggregation
 * @returns one share in `[0, 1]` for each class, mean over the images where it occurs; `NaN` where it never does
 */
export function meanIou(
  yTrue: LabelMaps,
  yPred: LabelMaps,
  options: MeanIouOptions & { readonly average: null },
): Float64Array;
/**
 * Mean intersection over union of segmented images: the pixels that truth and prediction share, over those of either, for each class that
 * occurs. Benchmarks mostly mean `aggregation: "global"`.
 *
 * @param yTrue - true class of each pixel, of one image, or a matrix of one row for each image
 * @param yPred - predicted class of each pixel, of the same shape
 * @param options - classes, background, aggregation
 * @returns share in `[0, 1]`, higher is better; images without a class that counts are left out; `NaN` without any
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-option`; `out-of-range` for classes that are not whole, negative, or
 * not below `classes`
 * @example
 * meanIou([0, 0, 1, 1], [0, 1, 1, 1]); // 0.5833333333333333
 * @see torchmetrics.segmentation.MeanIoU
 */
export function meanIou(
  yTrue: LabelMaps,
  yPred: LabelMaps,
  options?: MeanIouOptions & { readonly average?: "macro" },
): number;
export function meanIou(
  yTrue: LabelMaps,
  yPred: LabelMaps,
  options: MeanIouOptions = {},
): number | Float64Array {
  const { average = "macro", aggregation = "samplewise" } = options;
  requireOption("meanIou", "aggregation", aggregation, ["samplewise", "global"]);
  if (average !== null) requireOption("meanIou", "average", average, ["macro"]);
  const counted = countMaps("meanIou", yTrue, yPred, options);
  const counts = aggregation === "global" ? poolImages(counted) : counted;
  const { both, actual, predicted, classes, images } = counts;
  const shares = both.map((shared, cell) => shared / (actual[cell] + predicted[cell] - shared));
  if (average === null) return columnMeansOfDefined(shares, classes);
  return meanOfDefined(
    Float64Array.from({ length: images }, (_, image) =>
      meanOfDefined(shares.subarray(image * classes, (image + 1) * classes)),
    ),
  );
}
