import { property } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { countEqual } from "../../src/internal/count-equal.ts";

/** Columns whose lengths lie on both sides of a block's end, and of where the kernel takes over. */
const columns = fc
  .record({
    rows: fc.oneof(
      fc.integer({ min: 0, max: 2100 }),
      fc.integer({ min: 8180, max: 8210 }),
      fc.constant(20_001),
    ),
    pattern: fc.array(fc.tuple(fc.integer(), fc.integer({ min: 0, max: 2 })), {
      minLength: 1,
      maxLength: 30,
    }),
  })
  .map(({ rows, pattern }) => {
    const actual = Int32Array.from({ length: rows }, (_, row) => pattern[row % pattern.length]![0]);
    const predicted = actual.map((label, row) => label + pattern[row % pattern.length]![1]);
    return { actual, predicted };
  });

describe("countEqual", () => {
  property(
    "counts what a plain loop counts",
    columns,
    ({ actual, predicted }) => {
      const equal = actual.reduce((sum, label, row) => sum + (label === predicted[row] ? 1 : 0), 0);
      expect(countEqual(actual, predicted)).toBe(equal);
    },
    100,
  );
});
