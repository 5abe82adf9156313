import { fc, golden, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { argsort, createRng, sortRows } from "../src/index.ts";
import cases from "./golden/argsort.json" with { type: "json" };

describe("argsort", () => {
  golden("argsort", cases, (c: { values: number[]; descending: boolean }) => argsort(c.values, c));

  property(
    "keeps ties in order, both ways",
    fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 300 }),
    (values) => {
      const rows = values.map((_, row) => row);
      expect([...argsort(values)]).toEqual(rows.toSorted((i, j) => values[i]! - values[j]!));
      expect([...argsort(values, { descending: true })]).toEqual(
        rows.toSorted((i, j) => values[j]! - values[i]!),
      );
    },
  );

  it("is stable on long inputs whose high digits agree", () => {
    const rng = createRng(3);
    const values = Float64Array.from({ length: 4000 }, () => 1 + rng.integer(0, 500) * 2 ** -52);
    const rows = Array.from(values.keys());
    expect([...argsort(values)]).toEqual(rows.toSorted((i, j) => values[i]! - values[j]!));
  });

  it("puts NaN last in either direction", () => {
    expect([...argsort([Number.NaN, 2, Number.NaN, 1])]).toEqual([3, 1, 0, 2]);
    expect([...argsort([Number.NaN, 2, Number.NaN, 3], { descending: true })]).toEqual([3, 1, 0, 2]);
  });
});

describe("sortRows", () => {
  property(
    "gives the values at the rows",
    fc.array(fc.double({ noNaN: true }), { maxLength: 90 }),
    (values) => {
      for (const descending of [false, true]) {
        const sorted = sortRows(values, { descending });
        expect([...sorted.values]).toEqual(Array.from(sorted.rows, (row) => values[row]! + 0));
        expect(sorted.rows).toEqual(argsort(values, { descending }));
      }
    },
  );
});
