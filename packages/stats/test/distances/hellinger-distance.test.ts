import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { hellingerDistance, totalVariationDistance } from "../../src/index.ts";
import cases from "../golden/hellinger-distance.json" with { type: "json" };

interface Pair {
  reference: number[];
  current: number[];
}

const counts = fc
  .array(fc.nat({ max: 30 }), { minLength: 4, maxLength: 4 })
  .filter((c) => c.some((x) => x > 0));

describe("hellingerDistance", () => {
  golden("hellingerDistance", cases, (c: Pair) => hellingerDistance(c.reference, c.current));
  property("is a metric in [0, 1]", fc.tuple(counts, counts, counts), ([a, b, c]) => {
    const d = hellingerDistance;
    near(d(a, b), d(b, a));
    expect(d(a, b)).toBeLessThanOrEqual(1);
    expect(d(a, c)).toBeLessThanOrEqual(d(a, b) + d(b, c) + 1e-12);
  });
  property("bounds the total variation distance from both sides", fc.tuple(counts, counts), ([a, b]) => {
    const h = hellingerDistance(a, b);
    const total = totalVariationDistance(a, b);
    expect(h * h).toBeLessThanOrEqual(total + 1e-12);
    expect(total).toBeLessThanOrEqual(h * Math.SQRT2 + 1e-12);
  });
  rejects("other bins", () => hellingerDistance([1], [1, 2]), "length-mismatch");
  rejects("nothing", () => hellingerDistance([], []), "empty-input");
  rejects("a negative count", () => hellingerDistance([1, -1], [1, 2]), "out-of-range");
  rejects("no counts", () => hellingerDistance([0, 0], [1, 2]), "out-of-range");
});
