import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { populationStabilityIndex } from "../../src/index.ts";
import cases from "../golden/population-stability-index.json" with { type: "json" };

interface Pair {
  reference: number[];
  current: number[];
}

const counts = fc
  .array(fc.nat({ max: 30 }), { minLength: 4, maxLength: 4 })
  .filter((c) => c.some((x) => x > 0));

describe("populationStabilityIndex", () => {
  golden("populationStabilityIndex", cases, (c: Pair) => populationStabilityIndex(c.reference, c.current));
  property("is symmetric and 0 for equal shares", fc.tuple(counts, counts), ([a, b]) => {
    near(populationStabilityIndex(a, b), populationStabilityIndex(b, a));
    expect(populationStabilityIndex(a, a)).toBe(0);
  });
  it("is infinite on an empty bin that nothing stands for", () => {
    expect(populationStabilityIndex([1, 0], [1, 1], { emptyShare: 0 })).toBe(Number.POSITIVE_INFINITY);
  });
  rejects("nothing", () => populationStabilityIndex([], []), "empty-input");
});
