import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import type { BoxFormat } from "../../src/vision/boxes.ts";
import { distanceBoxIou } from "../../src/vision/distance-box-iou.ts";
import { answersOf } from "../answers-of.ts";
import cases from "../golden/box-iou.json" with { type: "json" };
import { corners } from "./support.ts";

interface Input {
  readonly boxesA: number[][];
  readonly boxesB: number[][];
  readonly format: BoxFormat;
}

describe("distanceBoxIou", () => {
  golden(
    "distanceBoxIou",
    answersOf(cases, "distanceBoxIou"),
    ({ boxesA, boxesB, format }: Input) => distanceBoxIou(boxesA, boxesB, { format }).data,
    { absolute: 1e-13 },
  );

  property("is less than the overlap by how far the centers are", corners, (boxes) => {
    const [left, top, right, bottom] = boxes[0];
    const { data } = distanceBoxIou([boxes[0]], [boxes[0], [left + 500, top, right + 500, bottom]]);
    near(data[0], 1);
    near(data[1], -(500 ** 2) / ((right - left + 500) ** 2 + (bottom - top) ** 2 + 1e-7));
  });

  rejects(
    "five numbers for a box",
    () => distanceBoxIou([[0, 0, 1, 1, 1]], []),
    "length-mismatch",
    /got 5 in box 0/,
  );
  rejects("NaN", () => distanceBoxIou([[0, 0, 1, Number.NaN]], []), "not-finite", /boxesA/);
  rejects(
    "a box that ends before it starts",
    () => distanceBoxIou([], [[1, 1, 0, 2]]),
    "out-of-range",
    /boxesB/,
  );
});
