import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { wassersteinDistance, wassersteinDistanceSorted } from "../../src/index.ts";
import cases from "../golden/wasserstein-distance.json" with { type: "json" };

interface Pair {
  reference: number[];
  current: number[];
}

const sample = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 25 });

describe("wassersteinDistance", () => {
  golden("wassersteinDistance", cases, (c: Pair) => wassersteinDistance(c.reference, c.current));
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
