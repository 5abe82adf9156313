import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { boxIou } from "../../src/vision/box-iou.ts";
import type { BoxFormat } from "../../src/vision/boxes.ts";
import { answersOf } from "../answers-of.ts";
import cases from "../golden/box-iou.json" with { type: "json" };
import { corners } from "./support.ts";

interface Input {
  readonly boxesA: number[][];
  readonly boxesB: number[][];
  readonly format: BoxFormat;
}

describe("boxIou", () => {
  golden(
    "boxIou",
    answersOf(cases, "boxIou"),
    ({ boxesA, boxesB, format }: Input) => boxIou(boxesA, boxesB, { format }).data,
    { absolute: 1e-13 },
  );

  property("is 1 for a box and itself, at most 1, and the same the other way round", corners, (boxes) => {
    const n = boxes.length;
    const { data, rows, cols } = boxIou(boxes, boxes);
    expect([rows, cols]).toEqual([n, n]);
    for (let i = 0; i < n; i++) {
      near(data[i * n + i], 1);
      for (let j = 0; j < n; j++) expect(data[i * n + j]).toBe(data[j * n + i]);
    }
  });

  it("is exactly 1 for a box and itself, wherever it lies", () => {
    const boxes = [
      [0.1, 0.2, 0.30000000000000004, 0.7],
      [1e6 + 0.1, 1e6, 1e6 + 0.3, 1e6 + 0.7],
    ];
    for (const [i, box] of boxes.entries()) expect(boxIou(boxes, [box]).data[i]).toBe(1);
  });

  property("reads matrices as it reads lists", corners, (boxes) => {
    const matrix = { data: Float32Array.from(boxes.flat()), rows: boxes.length, cols: 4 };
    expect(boxIou(matrix, boxes)).toEqual(boxIou(boxes, boxes));
  });

  rejects("five columns", () => boxIou({ data: [0, 0, 1, 1, 1], rows: 1, cols: 5 }, []), "length-mismatch");
  rejects("an unknown format", () => boxIou([], [], { format: "xy" as "xyxy" }), "bad-option");

  rejects("five numbers for a box", () => boxIou([[0, 0, 1, 1, 1]], []), "length-mismatch", /got 5 in box 0/);
  rejects("NaN", () => boxIou([[0, 0, 1, Number.NaN]], []), "not-finite", /boxesA/);
  rejects("a box that ends before it starts", () => boxIou([], [[1, 1, 0, 2]]), "out-of-range", /boxesB/);
});
