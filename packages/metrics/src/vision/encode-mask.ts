import type { Matrix } from "@productizeml/stats";
import { readMask } from "../internal/vision/read-mask.ts";
import type { PlainRle } from "./mask.ts";

/**
 * The runs of a binary mask: what is compared and stored far cheaper than pixels.
 *
 * @param mask - matrix of one cell for each pixel, which belongs to the mask where it is not 0
 * @returns size and lengths of the runs, down one column after the other, those of zeros first
 * @throws InvalidInputError `length-mismatch`
 * @example
 * encodeMask({ data: [0, 1, 1, 1], rows: 2, cols: 2 }).counts; // [1, 3]
 * @see pycocotools.mask.encode
 */
export function encodeMask(mask: Matrix): PlainRle {
  const { height, width, counts } = readMask("encodeMask", "mask", mask);
  return { size: [height, width], counts: Array.from(counts) };
}
