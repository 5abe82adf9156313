import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import type { BoxFormat } from "../../src/vision/boxes.ts";
import { generalizedBoxIou } from "../../src/vision/generalized-box-iou.ts";
import { answersOf } from "../answers-of.ts";
import cases from "../golden/box-iou.json" with { type: "json" };
import { corners } from "./support.ts";

interface Input {
  readonly boxesA: number[][];
  readonly boxesB: number[][];
  readonly format: BoxFormat;
}

describe("generalizedBoxIou", () => {
  golden(
    "generalizedBoxIou",
    answersOf(cases, "generalizedBoxIou"),
    ({ boxesA, boxesB, format }: Input) => generalizedBoxIou(boxesA, boxesB, { format }).data,
    { absolute: 1e-13 },
  );

  property("falls as boxes part", corners, (boxes) => {
    const [left, top, right, bottom] = boxes[0];
    const away = [300, 600, 1200].map((x) => [left + x, top, right + x, bottom]);
    const { data } = generalizedBoxIou([boxes[0]], [boxes[0], ...away]);
    near(data[0], 1);
    for (let i = 1; i < data.length; i++) expect(data[i]).toBeLessThan(data[i - 1]);
    expect(data[3]).toBeGreaterThan(-1);
  });

  rejects(
    "five numbers for a box",
    () => generalizedBoxIou([[0, 0, 1, 1, 1]], []),
    "length-mismatch",
    /got 5 in box 0/,
  );
  rejects("NaN", () => generalizedBoxIou([[0, 0, 1, Number.NaN]], []), "not-finite", /boxesA/);
  rejects(
    "a box that ends before it starts",
    () => generalizedBoxIou([], [[1, 1, 0, 2]]),
    "out-of-range",
    /boxesB/,
  );
});
