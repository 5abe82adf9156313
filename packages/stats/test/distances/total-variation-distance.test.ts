import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { totalVariationDistance } from "../../src/index.ts";
import cases from "../golden/total-variation-distance.json" with { type: "json" };

interface Pair {
  reference: number[];
  current: number[];
}

const counts = fc
  .array(fc.nat({ max: 30 }), { minLength: 4, maxLength: 4 })
  .filter((c) => c.some((x) => x > 0));

describe("totalVariationDistance", () => {
  golden("totalVariationDistance", cases, (c: Pair) => totalVariationDistance(c.reference, c.current));
  property("is a metric in [0, 1]", fc.tuple(counts, counts, counts), ([a, b, c]) => {
    const d = totalVariationDistance;
    near(d(a, b), d(b, a));
    expect(d(a, b)).toBeLessThanOrEqual(1);
    expect(d(a, c)).toBeLessThanOrEqual(d(a, b) + d(b, c) + 1e-12);
    expect(d(a, a)).toBe(0);
  });
  rejects("other bins", () => totalVariationDistance([1], [1, 2]), "length-mismatch");
  rejects("nothing", () => totalVariationDistance([], []), "empty-input");
  rejects("a negative count", () => totalVariationDistance([1, -1], [1, 2]), "out-of-range");
  rejects("no counts", () => totalVariationDistance([0, 0], [1, 2]), "out-of-range");
});
