import { property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { split, take } from "../src/index.ts";

describe("take", () => {
  property("puts back together what was divided", fc.array(fc.double(), { minLength: 1 }), (values) => {
    const { parts } = split({ a: 2, b: 1 }, { rows: values.length });
    const back: number[] = [];
    for (const rows of [parts.a, parts.b]) {
      const taken = take(values, rows);
      rows.forEach((row, i) => {
        back[row] = taken[i] as number;
      });
    }
    expect(back).toEqual(values);
  });

  it("keeps the kind of array", () => {
    expect(take(BigInt64Array.of(1n, 2n, 3n), [2, 2])).toEqual(BigInt64Array.of(3n, 3n));
    expect(take(["a", null], [1, 0])).toEqual([null, "a"]);
    const matrix = { data: Float32Array.of(1, 2, 3, 4, 5, 6), rows: 3, cols: 2 };
    expect(take(matrix, [2, 0])).toEqual({ data: Float32Array.of(5, 6, 1, 2), rows: 2, cols: 2 });
  });

  rejects("a row beyond the end", () => take([1, 2], [2]), "out-of-range");
  rejects("a row before the beginning", () => take([1, 2], [-1]), "out-of-range");
  rejects("half a row", () => take(Float64Array.of(1, 2), [0.5]), "out-of-range");
});
