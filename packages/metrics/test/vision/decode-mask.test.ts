import { property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { compressRle } from "../../src/vision/compress-rle.ts";
import { decodeMask } from "../../src/vision/decode-mask.ts";
import { bits } from "./support.ts";

describe("decodeMask", () => {
  property("reads the string of runs like the runs", bits, (mask) => {
    expect(Array.from(decodeMask(compressRle(mask)).data)).toEqual(mask.data);
  });

  rejects(
    "runs that do not sum to the size",
    () => decodeMask({ size: [2, 2], counts: [1, 2] }),
    "length-mismatch",
    /sum to 4 \(2 x 2\), got 3/,
  );
  rejects("a negative run", () => decodeMask({ size: [2, 2], counts: [5, -1] }), "out-of-range");
  rejects("a fraction", () => decodeMask({ size: [2, 2], counts: [1.5, 2.5] }), "out-of-range");
  rejects("a string that is cut", () => decodeMask({ size: [2, 2], counts: "1S" }), "bad-column");
  rejects("a string of other characters", () => decodeMask({ size: [2, 2], counts: "1~" }), "bad-column");
});
