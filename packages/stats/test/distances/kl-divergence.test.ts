import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { klDivergence, totalVariationDistance } from "../../src/index.ts";
import cases from "../golden/kl-divergence.json" with { type: "json" };

interface Pair {
  reference: number[];
  current: number[];
}

const counts = fc
  .array(fc.nat({ max: 30 }), { minLength: 4, maxLength: 4 })
  .filter((c) => c.some((x) => x > 0));

describe("klDivergence", () => {
  golden("klDivergence", cases, (c: Pair & { base: number }) => klDivergence(c.reference, c.current, c), {
    absolute: 1e-16,
  });
  property("is 0 for equal shares alone, and does not know the scale", fc.tuple(counts, counts), ([a, b]) => {
    const same = a.map((x) => 3 * x);
    expect(klDivergence(a, same)).toBeLessThan(1e-15);
    near(klDivergence(same, b), klDivergence(a, b), { absolute: 1e-15 });
    // Pinsker: at least twice the square of the total variation distance.
    expect(klDivergence(a, b)).toBeGreaterThanOrEqual(2 * totalVariationDistance(a, b) ** 2 - 1e-15);
  });
  it("is infinite where the current distribution lacks what the reference has", () => {
    expect(klDivergence([1, 1], [1, 0])).toBe(Number.POSITIVE_INFINITY);
    near(klDivergence([1, 0], [1, 1]), Math.LN2);
  });
  rejects("other bins", () => klDivergence([1], [1, 2]), "length-mismatch");
  rejects("nothing", () => klDivergence([], []), "empty-input");
  rejects("a negative count", () => klDivergence([1, -1], [1, 2]), "out-of-range");
  rejects("no counts", () => klDivergence([0, 0], [1, 2]), "out-of-range");
  rejects("a base of 1", () => klDivergence([1], [1], { base: 1 }), "out-of-range");
});
