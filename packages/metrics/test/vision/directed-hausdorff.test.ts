import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { directedHausdorff } from "../../src/vision/directed-hausdorff.ts";
import cases from "../golden/directed-hausdorff.json" with { type: "json" };
import { corners } from "./support.ts";

interface Input {
  readonly pointsA: Matrix;
  readonly pointsB: Matrix;
}

const asPoints = (rows: number[][]) => ({ data: rows.flat(), rows: rows.length, cols: 4 });

describe("directedHausdorff", () => {
  golden("directedHausdorff", cases, ({ pointsA, pointsB }: Input) => directedHausdorff(pointsA, pointsB));

  property("lies between the points it names", corners, (rows) => {
    const a = asPoints(rows);
    const b = asPoints(rows.map(([x, y, u, v]) => [x + 3, y - x, u, v]));
    const { distance, indexA, indexB } = directedHausdorff(a, b);
    const point = ({ data }: Matrix, i: number) => Array.from({ length: 4 }, (_, j) => data[4 * i + j]);
    near(distance, Math.hypot(...point(a, indexA).map((value, j) => value - point(b, indexB)[j])));
  });

  property("is 0 into a set that holds the first", corners, (rows) => {
    const more = asPoints([...rows, [900, 900, 900, 900]]);
    expect(directedHausdorff(asPoints(rows), more).distance).toBe(0);
    expect(directedHausdorff(more, asPoints(rows)).indexA).toBe(rows.length);
  });

  rejects(
    "points of different dimensions",
    () => directedHausdorff({ data: [0, 0], rows: 1, cols: 2 }, { data: [0], rows: 1, cols: 1 }),
    "length-mismatch",
    /pointsB of 2 columns, got 1/,
  );
  rejects(
    "no points",
    () => directedHausdorff({ data: [], rows: 0, cols: 2 }, { data: [0, 0], rows: 1, cols: 2 }),
    "empty-input",
  );
  rejects(
    "NaN",
    () => directedHausdorff({ data: [Number.NaN], rows: 1, cols: 1 }, { data: [0], rows: 1, cols: 1 }),
    "not-finite",
  );
});
