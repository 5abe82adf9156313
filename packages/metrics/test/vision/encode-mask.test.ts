import type { Matrix } from "@productizeml/stats";
import { golden, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compressRle } from "../../src/vision/compress-rle.ts";
import { decodeMask } from "../../src/vision/decode-mask.ts";
import { encodeMask } from "../../src/vision/encode-mask.ts";
import { maskArea } from "../../src/vision/mask-area.ts";
import cases from "../golden/encode-mask.json" with { type: "json" };
import { bits } from "./support.ts";

type Input = Matrix | { readonly square: readonly number[] };

function pixelsOf(input: Input): Matrix {
  if ("data" in input) return input;
  const [rows, cols, top, bottom, left, right] = input.square;
  const data = new Uint8Array(rows * cols);
  for (let row = top; row < bottom; row++) data.fill(1, row * cols + left, row * cols + right);
  return { data, rows, cols };
}

describe("encodeMask", () => {
  golden("runs and areas", cases, (input: Input) => {
    const rle = encodeMask(pixelsOf(input));
    return { counts: compressRle(rle).counts, area: maskArea(rle) };
  });

  property("is undone by decodeMask", bits, (mask) => {
    const { data, rows, cols } = decodeMask(encodeMask(mask));
    expect([Array.from(data), rows, cols]).toEqual([mask.data, mask.rows, mask.cols]);
  });

  property("starts with zeros, and has no other empty run", fc.tuple(bits), ([mask]) => {
    const { counts } = encodeMask(mask);
    expect(counts.slice(1)).not.toContain(0);
    expect(counts[0] === 0).toBe(mask.data[0] === 1);
  });

  it("survives JSON", () => {
    const rle = encodeMask({ data: [0, 1, 1, 1], rows: 2, cols: 2 });
    expect(JSON.parse(JSON.stringify(rle))).toEqual(rle);
  });

  rejects("pixels of another shape", () => encodeMask({ data: [1], rows: 2, cols: 2 }), "length-mismatch");
});
