import { requireOption } from "@productizeml/stats";
import { countMaps, type MapCounts, poolImages } from "../internal/vision/map-counts.ts";
import { columnMeansOfDefined, meanOfDefined } from "../internal/vision/mean-of-defined.ts";
import type { LabelMaps, SegmentationAverageOptions } from "./label-maps.ts";

/** Options of {@link dice}. */
export interface DiceOptions extends SegmentationAverageOptions {
  /**
   * How classes become one: their plain mean, over those that occur; pooled pixels; or their mean by how many pixels each has in truth.
   * `null` gives every class its own.
   *
   * @defaultValue `"macro"`
   */
  readonly average?: "micro" | "macro" | "weighted" | null;
}

/**
 * Dice coefficient of every class.
 *
 * @param yTrue - true class of each pixel
 * @param yPred - predicted class of each pixel
 * @param options - `average: null`, classes, background, aggregation
 * @returns one share in `[0, 1]` for each class, mean over the images where it occurs; `NaN` where it never does
 */
export function dice(
  yTrue: LabelMaps,
  yPred: LabelMaps,
  options: DiceOptions & { readonly average: null },
): Float64Array;
/**
 * Dice coefficient of segmented images: twice the pixels that truth and prediction share, over the pixels of both. The F1 of pixels.
 *
 * @param yTrue - true class of each pixel, of one image, or a matrix of one row for each image
 * @param yPred - predicted class of each pixel, of the same shape
 * @param options - averaging, classes, background, aggregation
 * @returns share in `[0, 1]`, higher is better; images without a class that counts are left out; `NaN` without any
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `bad-option`; `out-of-range` for classes that are not whole, negative, or
 * not below `classes`
 * @example
 * dice([0, 0, 1, 1], [0, 1, 1, 1]); // 0.7333333333333334
 * @see torchmetrics.segmentation.DiceScore
 */
export function dice(
  yTrue: LabelMaps,
  yPred: LabelMaps,
  options?: DiceOptions & { readonly average?: "micro" | "macro" | "weighted" },
): number;
export function dice(yTrue: LabelMaps, yPred: LabelMaps, options: DiceOptions = {}): number | Float64Array {
  const { average = "macro", aggregation = "samplewise" } = options;
  requireOption("dice", "aggregation", aggregation, ["samplewise", "global"]);
  if (average !== null) requireOption("dice", "average", average, ["micro", "macro", "weighted"]);
  const counted = countMaps("dice", yTrue, yPred, options);
  const counts = aggregation === "global" ? poolImages(counted) : counted;
  const shares = sharesOf(counts);
  if (average === null) return columnMeansOfDefined(shares, counts.classes);
  const one = { micro: pooledShare, macro: plainMean, weighted: meanBySupport }[average];
  return meanOfDefined(
    Float64Array.from({ length: counts.images }, (_, image) => one(counts, shares, image)),
  );
}

function sharesOf({ both, actual, predicted }: MapCounts): Float64Array {
  return both.map((shared, cell) => (2 * shared) / (actual[cell] + predicted[cell]));
}

function pooledShare(
  { classes, both, actual, predicted }: MapCounts,
  _shares: Float64Array,
  image: number,
): number {
  let shared = 0;
  let pixels = 0;
  for (let cell = image * classes; cell < (image + 1) * classes; cell++) {
    shared += both[cell];
    pixels += actual[cell] + predicted[cell];
  }
  return (2 * shared) / pixels;
}

function plainMean({ classes }: MapCounts, shares: Float64Array, image: number): number {
  return meanOfDefined(shares.subarray(image * classes, (image + 1) * classes));
}

function meanBySupport({ classes, actual }: MapCounts, shares: Float64Array, image: number): number {
  let sum = 0;
  let support = 0;
  let occurring = 0;
  for (let cell = image * classes; cell < (image + 1) * classes; cell++) {
    if (Number.isNaN(shares[cell])) continue;
    sum += actual[cell] * shares[cell];
    support += actual[cell];
    occurring++;
  }
  if (occurring === 0) return Number.NaN;
  return support === 0 ? 0 : sum / support;
}
