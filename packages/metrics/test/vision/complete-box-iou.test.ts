import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import type { BoxFormat } from "../../src/vision/boxes.ts";
import { completeBoxIou } from "../../src/vision/complete-box-iou.ts";
import { distanceBoxIou } from "../../src/vision/distance-box-iou.ts";
import { answersOf } from "../answers-of.ts";
import cases from "../golden/box-iou.json" with { type: "json" };
import { corners } from "./support.ts";

interface Input {
  readonly boxesA: number[][];
  readonly boxesB: number[][];
  readonly format: BoxFormat;
}

describe("completeBoxIou", () => {
  golden(
    "completeBoxIou",
    answersOf(cases, "completeBoxIou"),
    ({ boxesA, boxesB, format }: Input) => completeBoxIou(boxesA, boxesB, { format }).data,
    { absolute: 1e-13 },
  );

  property("is the distance's for boxes of one shape", corners, (boxes) => {
    const [left, top, right, bottom] = boxes[0];
    const twice = [[2 * left, 2 * top, 2 * right, 2 * bottom]];
    near(completeBoxIou([boxes[0]], twice).data, distanceBoxIou([boxes[0]], twice).data, { absolute: 1e-15 });
    const turned = [[left, top, left + bottom - top, top + right - left]];
    expect(completeBoxIou([boxes[0]], turned).data[0]).toBeLessThanOrEqual(
      distanceBoxIou([boxes[0]], turned).data[0],
    );
  });

  rejects(
    "five numbers for a box",
    () => completeBoxIou([[0, 0, 1, 1, 1]], []),
    "length-mismatch",
    /got 5 in box 0/,
  );
  rejects("NaN", () => completeBoxIou([[0, 0, 1, Number.NaN]], []), "not-finite", /boxesA/);
  rejects(
    "a box that ends before it starts",
    () => completeBoxIou([], [[1, 1, 0, 2]]),
    "out-of-range",
    /boxesB/,
  );
});
