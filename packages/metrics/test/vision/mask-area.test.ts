import { property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { encodeMask } from "../../src/vision/encode-mask.ts";
import { maskArea } from "../../src/vision/mask-area.ts";
import { bits } from "./support.ts";

// pycocotools' areas are among the golden cases of encodeMask.
describe("maskArea", () => {
  property("counts pixels, in runs or as they are", bits, (mask) => {
    const pixels = mask.data.reduce((sum, pixel) => sum + pixel, 0);
    expect(maskArea(mask)).toBe(pixels);
    expect(maskArea(encodeMask(mask))).toBe(pixels);
  });

  rejects(
    "runs that do not sum to the size",
    () => maskArea({ size: [1, 1], counts: [2] }),
    "length-mismatch",
  );
});
