import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  jensenShannonDistance,
  populationStabilityIndex,
  wassersteinDistance,
  wassersteinDistanceSorted,
} from "../../src/index.ts";
import jensenShannonCases from "../golden/jensen-shannon-distance.json" with { type: "json" };
import stabilityCases from "../golden/population-stability-index.json" with { type: "json" };
import wassersteinCases from "../golden/wasserstein-distance.json" with { type: "json" };

interface Pair {
  reference: number[];
  current: number[];
}

const sample = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 25 });
const counts = fc
  .array(fc.nat({ max: 30 }), { minLength: 4, maxLength: 4 })
  .filter((c) => c.some((x) => x > 0));

describe("wassersteinDistance", () => {
  golden("wassersteinDistance", wassersteinCases, (c: Pair) => wassersteinDistance(c.reference, c.current));
  property(
    "is symmetric, shifts with a shift, and obeys the triangle",
    fc.tuple(sample, sample, sample),
    ([a, b, c]) => {
      const d = wassersteinDistance;
      near(d(a, b), d(b, a));
      near(
        d(
          a,
          a.map((x) => x + 5),
        ),
        5,
      );
      expect(d(a, c)).toBeLessThanOrEqual(d(a, b) + d(b, c) + 1e-12);
      expect(
        wassersteinDistanceSorted(
          a.toSorted((x, y) => x - y),
          b.toSorted((x, y) => x - y),
        ),
      ).toBe(d(a, b));
    },
  );
  rejects("nothing", () => wassersteinDistance([], [1]), "empty-input");
  rejects("infinity", () => wassersteinDistance([1], [Number.POSITIVE_INFINITY]), "not-finite");
});

describe("jensenShannonDistance", () => {
  golden("jensenShannonDistance", jensenShannonCases, (c: Pair & { base: number }) =>
    jensenShannonDistance(c.reference, c.current, c),
  );
  property("is a metric in [0, 1]", fc.tuple(counts, counts, counts), ([a, b, c]) => {
    const d = jensenShannonDistance;
    near(d(a, b), d(b, a));
    expect(d(a, b)).toBeLessThanOrEqual(1 + 1e-12);
    expect(d(a, c)).toBeLessThanOrEqual(d(a, b) + d(b, c) + 1e-7);
    expect(
      d(
        a,
        a.map((x) => 3 * x),
      ),
    ).toBeLessThan(1e-7);
  });
  rejects("other bins", () => jensenShannonDistance([1], [1, 2]), "length-mismatch");
  rejects("a negative count", () => jensenShannonDistance([1, -1], [1, 2]), "out-of-range");
  rejects("no counts", () => jensenShannonDistance([0, 0], [1, 2]), "out-of-range");
  rejects("a base of 1", () => jensenShannonDistance([1], [1], { base: 1 }), "out-of-range");
});

describe("populationStabilityIndex", () => {
  golden("populationStabilityIndex", stabilityCases, (c: Pair) =>
    populationStabilityIndex(c.reference, c.current),
  );
  property("is symmetric and 0 for equal shares", fc.tuple(counts, counts), ([a, b]) => {
    near(populationStabilityIndex(a, b), populationStabilityIndex(b, a));
    expect(populationStabilityIndex(a, a)).toBe(0);
  });
  it("is infinite on an empty bin that nothing stands for", () => {
    expect(populationStabilityIndex([1, 0], [1, 1], { emptyShare: 0 })).toBe(Number.POSITIVE_INFINITY);
  });
  rejects("nothing", () => populationStabilityIndex([], []), "empty-input");
});
