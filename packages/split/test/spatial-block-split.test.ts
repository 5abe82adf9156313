import { createRng } from "@productizeml/stats";
import { golden, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Coordinates, type SpatialBlockOptions, spatialBlockSplit } from "../src/index.ts";
import cases from "./golden/spatial-block-split.json" with { type: "json" };
import { expectCrossValidation, expectGroupsWhole } from "./laws.ts";

interface Problem {
  coordinates: Coordinates;
  size: number;
  buffer: number;
}

const plane = { x: [0, 1, 5, 9, 9], y: [0, 0, 0, 0, 6] };

describe("spatialBlockSplit", () => {
  golden("blocks and haversine buffers", cases, ({ coordinates, size, buffer }: Problem) => {
    const options: SpatialBlockOptions = { size, buffer, nSplits: 3, assignment: "systematic" };
    const folds = spatialBlockSplit(coordinates, options);
    expect([...folds.foldIds]).toEqual(Array.from(folds.blockIds, (block) => block % 3));
    return { blockIds: folds.blockIds, buffered: Array.from(folds, ({ buffered }) => buffered) };
  });

  const problems = fc.record({
    points: fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 })), {
      minLength: 20,
      maxLength: 80,
    }),
    size: fc.integer({ min: 3, max: 20 }),
    buffer: fc.integer({ min: 1, max: 12 }),
    seed: fc.nat(),
  });
  property(
    "tests every row once, in whole blocks, and reports the shares",
    problems,
    ({ points, size, seed }) => {
      const coordinates = { x: points.map(([x]) => x), y: points.map(([, y]) => y) };
      const blocks = new Set(
        points.map(
          ([x, y]) =>
            `${Math.floor((x - Math.min(...coordinates.x)) / size)} ${Math.floor((y - Math.min(...coordinates.y)) / size)}`,
        ),
      );
      fc.pre(blocks.size >= 3);
      for (const assignment of ["random", "systematic"] as const) {
        const folds = spatialBlockSplit(coordinates, { size, nSplits: 3, assignment, seed });
        expect(folds.blocks).toBe(blocks.size);
        expectCrossValidation(folds, points.length);
        expectGroupsWhole(folds, folds.blockIds);
        const tested = Array.from(folds, ({ test }) => test.length / points.length);
        expect([...folds.shares]).toEqual(tested);
      }
    },
  );
  property(
    "leaves out what is as near to a tested row as the buffer, and nothing else",
    problems,
    ({ points, size, buffer, seed }) => {
      const coordinates = { x: points.map(([x]) => x), y: points.map(([, y]) => y) };
      fc.pre(Math.max(...coordinates.x) - Math.min(...coordinates.x) > size);
      const folds = spatialBlockSplit(coordinates, { size, buffer, nSplits: 2, seed });
      for (const { train, test, buffered } of folds) {
        expect(Uint32Array.from([...train, ...test, ...buffered]).sort()).toEqual(
          Uint32Array.from(points.keys()),
        );
        const gap = (row: number) =>
          Math.min(
            ...Array.from(test, (other) =>
              Math.hypot(
                (points[row]?.[0] as number) - (points[other]?.[0] as number),
                (points[row]?.[1] as number) - (points[other]?.[1] as number),
              ),
            ),
          );
        expect(Array.from(train).every((row) => gap(row) > buffer)).toBe(true);
        expect(Array.from(buffered).every((row) => gap(row) <= buffer)).toBe(true);
      }
    },
  );

  it("balances rows over folds, and draws with the seed", () => {
    const rng = createRng(1);
    const draw = () => Float64Array.from({ length: 2000 }, () => rng.normal(0, 10));
    const coordinates = { x: draw(), y: draw() };
    const { shares, foldIds } = spatialBlockSplit(coordinates, { size: 3, seed: 1 });
    for (const share of shares) expect(Math.abs(share - 0.2)).toBeLessThan(0.005);
    expect(spatialBlockSplit(coordinates, { size: 3, seed: 1 }).foldIds).toEqual(foldIds);
    expect(spatialBlockSplit(coordinates, { size: 3, seed: 2 }).foldIds).not.toEqual(foldIds);
  });
  it("makes a checkerboard: blocks side by side are in different folds", () => {
    const side = Array.from({ length: 64 }, (_, row) => row);
    const coordinates = { x: side.map((row) => row % 8), y: side.map((row) => Math.floor(row / 8)) };
    const { foldIds, length } = spatialBlockSplit(coordinates, { size: 2, assignment: "checkerboard" });
    expect(length).toBe(2);
    expect([...foldIds].slice(0, 8).join("")).toBe("00110011");
    expect([...foldIds].slice(16, 24).join("")).toBe("11001100");
  });
  it("meets itself across the date line and at the poles", () => {
    const latitude = [0, 0, 90, 89.9, -90];
    const longitude = [179.9, -179.9, 0, 180, 0];
    const folds = spatialBlockSplit(
      { latitude, longitude },
      { size: 2000, buffer: 30, assignment: "systematic", nSplits: 2 },
    );
    const together = Array.from(folds, ({ buffered }) => [...buffered])
      .flat()
      .sort();
    expect(together).toEqual([0, 1].filter(() => folds.foldIds[0] !== folds.foldIds[1]));
    expect(folds.blockIds[2]).toBe(folds.blockIds[3]);
  });

  rejects(
    "places of several lengths",
    () => spatialBlockSplit({ x: [1, 2], y: [1] }, { size: 1 }),
    "length-mismatch",
  );
  rejects("no rows", () => spatialBlockSplit({ x: [], y: [] }, { size: 1 }), "empty-input");
  rejects(
    "a missing place",
    () => spatialBlockSplit({ x: [1, Number.NaN], y: [1, 2] }, { size: 1 }),
    "not-finite",
  );
  rejects(
    "degrees beyond the pole",
    () => spatialBlockSplit({ latitude: [91], longitude: [0] }, { size: 1 }),
    "out-of-range",
  );
  rejects(
    "degrees around twice",
    () => spatialBlockSplit({ latitude: [0], longitude: [181] }, { size: 1 }),
    "out-of-range",
  );
  rejects("blocks without size", () => spatialBlockSplit(plane, { size: 0 }), "out-of-range");
  rejects("a negative buffer", () => spatialBlockSplit(plane, { size: 5, buffer: -1 }), "out-of-range");
  rejects("fewer blocks than folds", () => spatialBlockSplit(plane, { size: 5 }), "too-few-values");
  rejects(
    "a checkerboard of three",
    () => spatialBlockSplit(plane, { size: 5, assignment: "checkerboard", nSplits: 3 }),
    "bad-option",
  );
  rejects(
    "a checkerboard of one colour",
    () => spatialBlockSplit(plane, { size: 50, assignment: "checkerboard" }),
    "too-few-values",
  );
  rejects(
    "an unknown assignment",
    () => spatialBlockSplit(plane, { size: 5, assignment: "hexagon" as "random" }),
    "bad-option",
  );
});
