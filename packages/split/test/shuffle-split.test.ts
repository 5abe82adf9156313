import { golden, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DrawOptions, shuffleSplit } from "../src/index.ts";
import cases from "./golden/shuffle-split.json" with { type: "json" };
import { lengthsOf } from "./laws.ts";

describe("shuffleSplit", () => {
  golden("sizes", cases, ({ n, options }: { n: number; options: DrawOptions }) =>
    lengthsOf(shuffleSplit(n, options)),
  );

  property(
    "draws each row once at most",
    fc.tuple(fc.integer({ min: 2, max: 99 }), fc.nat()),
    ([n, seed]) => {
      for (const { train, test } of shuffleSplit(n, { nSplits: 3, seed, testSize: 0.4, trainSize: 0.5 })) {
        const rows = new Set([...train, ...test]);
        expect(rows.size).toBe(train.length + test.length);
        expect(Math.max(...rows)).toBeLessThan(n);
      }
    },
  );

  it("tests every row equally often", () => {
    const tested = new Float64Array(20);
    for (const { test } of shuffleSplit(20, { nSplits: 4000, testSize: 0.25 })) {
      for (const row of test) tested[row]!++;
    }
    // Binomial(4000, 1/4): five standard deviations are 137.
    for (const times of tested) expect(Math.abs(times - 1000)).toBeLessThan(137);
  });
  it("keeps a split when more are drawn, and differs between splits and seeds", () => {
    const [first, second] = shuffleSplit(50, { nSplits: 2 });
    expect([...shuffleSplit(50, { nSplits: 9 })].slice(0, 2)).toEqual([first, second]);
    expect(first).not.toEqual(second);
    expect([...shuffleSplit(50, { nSplits: 1, seed: 1 })]).not.toEqual([first]);
  });

  rejects("no rows", () => shuffleSplit(0), "empty-input");
  rejects("no splits", () => shuffleSplit(10, { nSplits: 0 }), "out-of-range");
  rejects("sizes that do not add up", () => shuffleSplit(10, { testSize: 6, trainSize: 5 }), "out-of-range");
  rejects("an unknown rounding", () => shuffleSplit(9, { rounding: "up" as "exact" }), "bad-option");
});
