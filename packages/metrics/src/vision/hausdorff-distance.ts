import {
  checkMatrix,
  InvalidInputError,
  type Matrix,
  quantile,
  requireInRange,
  requireOption,
} from "@productizeml/stats";
import { edgeDistances } from "../internal/vision/edge-distances.ts";
import { readMask } from "../internal/vision/read-mask.ts";
import { decodeMask } from "./decode-mask.ts";
import type { Mask } from "./mask.ts";

/** Options of {@link hausdorffDistance}. */
export interface HausdorffDistanceOptions {
  /**
   * Height and width of a pixel.
   *
   * @defaultValue `[1, 1]`
   */
  readonly spacing?: readonly [height: number, width: number];
  /**
   * Percentile of the edge's distances that is taken: 95 leaves out the 5 percent that lie farthest.
   *
   * @defaultValue `100`, the greatest
   */
  readonly percentile?: number;
  /**
   * From the edge of the prediction to that of the truth only, rather than the greater of both directions.
   *
   * @defaultValue `false`
   */
  readonly directed?: boolean;
  /**
   * How pixels are apart: as the crow flies, by the greater of both axes, or by their sum.
   *
   * @defaultValue `"euclidean"`
   */
  readonly distanceMetric?: "euclidean" | "chessboard" | "taxicab";
}

/**
 * Hausdorff distance of two masks: how far the edge of one lies at most from the edge of the other.
 *
 * @param yTrue - true mask, runs or pixels
 * @param yPred - predicted mask of the same size
 * @param options - size of pixels, percentile, direction, metric
 * @returns distance in `[0, ∞)`, lower is better; infinite where one mask is empty, `NaN` where both are
 * @throws InvalidInputError `length-mismatch`, `bad-option`, `bad-column`; `out-of-range` for `spacing` or `percentile`
 * @example
 * const yTrue = { data: [1, 1, 0, 0, 1, 1, 0, 0], rows: 2, cols: 4 };
 * hausdorffDistance(yTrue, { data: [1, 1, 1, 1, 1, 1, 0, 0], rows: 2, cols: 4 }); // 2
 * @see torchmetrics.functional.segmentation.hausdorff_distance (for square images), monai.metrics.compute_hausdorff_distance
 */
export function hausdorffDistance(yTrue: Mask, yPred: Mask, options: HausdorffDistanceOptions = {}): number {
  const caller = "hausdorffDistance";
  const { spacing = [1, 1], percentile = 100, directed = false, distanceMetric = "euclidean" } = options;
  requireOption(caller, "distanceMetric", distanceMetric, ["euclidean", "chessboard", "taxicab"]);
  requireInRange(caller, "percentile", percentile, 0, 100);
  for (const size of spacing) {
    if (size > 0 && size < Number.POSITIVE_INFINITY) continue;
    throw new InvalidInputError("out-of-range", `${caller} requires finite spacing above 0, got ${size}`);
  }
  const truth = pixelsOf(caller, "yTrue", yTrue);
  const guess = pixelsOf(caller, "yPred", yPred);
  if (truth.rows !== guess.rows || truth.cols !== guess.cols) {
    throw new InvalidInputError(
      "length-mismatch",
      `${caller} requires yPred of ${truth.rows} x ${truth.cols}, got ${guess.rows} x ${guess.cols}`,
    );
  }
  const [there, back] = edgeDistances(guess, truth, spacing, distanceMetric);
  const far = (distances: Float64Array) =>
    percentile === 100
      ? distances.reduce((most, each) => Math.max(most, each))
      : quantile(distances, percentile / 100);
  if (there.length === 0 && back.length === 0) return Number.NaN;
  if (there.length === 0 || back.length === 0) return Number.POSITIVE_INFINITY;
  return directed ? far(there) : Math.max(far(there), far(back));
}

function pixelsOf(caller: string, name: string, mask: Mask): Matrix {
  if ("cols" in mask) {
    checkMatrix(caller, name, mask);
    return mask;
  }
  const { height, width, counts } = readMask(caller, name, mask);
  return decodeMask({ size: [height, width], counts });
}
