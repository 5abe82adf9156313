import { property } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { rowSorter } from "../../src/internal/row-sorter.ts";

/** Rows that spread, tie, crowd at one end, or reach as far as doubles do. */
const score = fc.constantFrom<fc.Arbitrary<number>[]>(
  fc.double({ min: -3, max: 3, noNaN: true }),
  fc.integer({ min: 0, max: 3 }),
  fc.oneof({ weight: 60, arbitrary: fc.double({ min: 0, max: 1e-9, noNaN: true }) }, fc.constant(1e9)),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(0),
);
const matrices = fc
  .record({ rows: fc.integer({ min: 1, max: 3 }), cols: fc.constantFrom(1, 2, 12, 13, 40, 130, 450), score })
  .chain(({ rows, cols, score }) =>
    fc.record({
      rows: fc.constant(rows),
      cols: fc.constant(cols),
      scores: fc.array(score, { minLength: rows * cols, maxLength: rows * cols, size: "max" }),
    }),
  );

describe("rowSorter", () => {
  property("sorts every row as a stable sort does, highest first", matrices, ({ rows, cols, scores }) => {
    const sort = rowSorter(cols);
    const cells = Float64Array.from(scores, (each) => each + 0);
    const values = cells.map((_, cell) => cell);
    for (let row = 0; row < rows; row++) {
      const start = row * cols;
      const expected = Array.from(values.subarray(start, start + cols)).sort(
        (a, b) => cells[b]! - cells[a]! || 0,
      );
      const sorted = sort(cells, values, start);
      expect(Array.from(sorted.values)).toEqual(expected);
      expect(Array.from(sorted.scores)).toEqual(expected.map((cell) => cells[cell]));
    }
  });
});
