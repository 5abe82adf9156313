import { property } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { countSmallPairs, countSmallPlain } from "../../src/internal/count-pairs.ts";

/** Labels whose greatest is 1, below 16, below 64, or neither small nor positive, the first rows all 0 or 1. */
const columns = fc
  .record({
    rows: fc.oneof(
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 4090, max: 4110 }),
      fc.integer({ min: 32_760, max: 32_790 }),
      fc.constant(50_003),
    ),
    greatest: fc.constantFrom(1, 2, 9, 15, 16, 63, 64, -1),
    binaryRows: fc.constantFrom(0, 8192, 20_000, 32_768),
    seed: fc.integer({ min: 1, max: 1e6 }),
  })
  .map(({ rows, greatest, binaryRows, seed }) => {
    const column = (factor: number) =>
      Int32Array.from({ length: rows }, (_, row) => {
        const mixed = Math.imul(row * factor + seed, 2654435761) >>> 16;
        if (row === rows - 1) return greatest;
        return row < binaryRows ? mixed % 2 : mixed % (Math.abs(greatest) + 1);
      });
    return { actual: column(1), predicted: column(7) };
  });

describe("countSmallPairs", () => {
  property(
    "counts what a plain loop counts, and refuses what it refuses",
    columns,
    ({ actual, predicted }) => {
      expect(countSmallPairs(actual, predicted)).toEqual(countSmallPlain(actual, predicted));
    },
    100,
  );
});
