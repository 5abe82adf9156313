import { readMask } from "../internal/vision/read-mask.ts";
import { stringOfCounts } from "../internal/vision/rle-string.ts";
import type { CompressedRle, Mask } from "./mask.ts";

/**
 * A mask with its runs as the string that COCO's files have for them.
 *
 * @param mask - runs or pixels
 * @returns size and string, which every function here that takes a mask reads
 * @throws InvalidInputError `length-mismatch`, `out-of-range`, `bad-column`
 * @example
 * compressRle({ size: [2, 2], counts: [1, 3] }).counts; // "13"
 * @see pycocotools.mask.frUncompressedRLE
 */
export function compressRle(mask: Mask): CompressedRle {
  const { height, width, counts } = readMask("compressRle", "mask", mask);
  return { size: [height, width], counts: stringOfCounts(counts) };
}
