import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { jensenShannonDistance } from "../../src/index.ts";
import cases from "../golden/jensen-shannon-distance.json" with { type: "json" };

interface Pair {
  reference: number[];
  current: number[];
}

const counts = fc
  .array(fc.nat({ max: 30 }), { minLength: 4, maxLength: 4 })
  .filter((c) => c.some((x) => x > 0));

describe("jensenShannonDistance", () => {
  golden("jensenShannonDistance", cases, (c: Pair & { base: number }) =>
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
