import type { Matrix } from "@productizeml/stats";

/** Class of each pixel, a whole number from 0: one image, or a matrix of one row for each image. */
export type LabelMaps = ArrayLike<number> | Matrix;

/** Options of measures of segmentation. */
export interface SegmentationOptions {
  /**
   * Number of classes, which are 0 up to it.
   *
   * @defaultValue one more than the greatest class that occurs
   */
  readonly classes?: number;
  /**
   * Whether class 0 counts.
   *
   * @defaultValue `true`
   */
  readonly includeBackground?: boolean;
}

/** Options of measures of segmentation that average images and classes. */
export interface SegmentationAverageOptions extends SegmentationOptions {
  /**
   * `"samplewise"` measures each image and averages, `"global"` adds up the pixels of all images first.
   *
   * @defaultValue `"samplewise"`
   */
  readonly aggregation?: "samplewise" | "global";
}
