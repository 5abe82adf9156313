import { areaOfRuns, readMask } from "../internal/vision/read-mask.ts";
import type { Mask } from "./mask.ts";

/**
 * Number of pixels in a mask.
 *
 * @param mask - runs or pixels
 * @returns area, at least 0
 * @throws InvalidInputError `length-mismatch`, `out-of-range`, `bad-column`
 * @example
 * maskArea({ size: [2, 2], counts: [1, 3] }); // 3
 * @see pycocotools.mask.area
 */
export function maskArea(mask: Mask): number {
  return areaOfRuns(readMask("maskArea", "mask", mask));
}
