import { property } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compressRle } from "../../src/vision/compress-rle.ts";
import { maskArea } from "../../src/vision/mask-area.ts";

const runs = fc.array(fc.integer({ min: 0, max: 2 ** 28 }), { minLength: 1, maxLength: 8 });

describe("compressRle", () => {
  property("keeps runs of any length", runs, (counts) => {
    const size = [counts.reduce((sum, run) => sum + run, 0), 1] as const;
    const text = compressRle({ size, counts });
    expect(text.counts).toMatch(/^[0-o]+$/);
    expect(maskArea(text)).toBe(maskArea({ size, counts }));
    expect(compressRle(text)).toEqual(text);
  });

  it("writes COCO's string", () => {
    // Held by pycocotools in the golden cases of encodeMask.
    expect(compressRle({ size: [2, 2], counts: [1, 3] })).toEqual({ size: [2, 2], counts: "13" });
  });
});
