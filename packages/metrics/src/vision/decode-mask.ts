import type { Matrix } from "@productizeml/stats";
import { readMask } from "../internal/vision/read-mask.ts";
import type { Rle } from "./mask.ts";

/**
 * The pixels of a mask from its runs.
 *
 * @param rle - size and runs, or the string that COCO's files have for them
 * @returns matrix of ones and zeros, one cell for each pixel
 * @throws InvalidInputError `length-mismatch` for runs that do not sum to the size, `out-of-range`, `bad-column` for another string
 * @example
 * decodeMask({ size: [2, 2], counts: [1, 3] }).data; // [0, 1, 1, 1]
 * @see pycocotools.mask.decode
 */
export function decodeMask(rle: Rle): Matrix<Uint8Array> {
  const { height, width, counts } = readMask("decodeMask", "rle", rle);
  const data = new Uint8Array(height * width);
  for (let i = 0, at = 0; i < counts.length; i++) {
    const end = at + counts[i];
    for (; at < end; at++) data[(at % height) * width + Math.floor(at / height)] = i % 2;
  }
  return { data, rows: height, cols: width };
}
