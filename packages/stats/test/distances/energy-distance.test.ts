import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { energyDistance, energyDistanceSorted, sort } from "../../src/index.ts";
import cases from "../golden/energy-distance.json" with { type: "json" };

interface Pair {
  reference: number[];
  current: number[];
}

const sample = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 15 });

describe("energyDistance", () => {
  golden("energyDistance", cases, (c: Pair) => energyDistance(c.reference, c.current));
  property(
    "is a metric that moves with neither shift nor sign",
    fc.tuple(sample, sample, sample),
    ([a, b, c]) => {
      const d = energyDistance;
      const moved = (values: number[]) => values.map((value) => 3 - value);
      near(d(a, b), d(b, a));
      near(d(moved(a), moved(b)), d(a, b), { absolute: 1e-12 });
      expect(d(a, c)).toBeLessThanOrEqual(d(a, b) + d(b, c) + 1e-12);
      expect(d(a, a)).toBe(0);
    },
  );
  property(
    "is twice the mean distance across less the mean distances within",
    fc.tuple(sample, sample),
    ([a, b]) => {
      const mean = (x: number[], y: number[]) =>
        x.flatMap((u) => y.map((v) => Math.abs(u - v))).reduce((sum, gap) => sum + gap, 0) /
        (x.length * y.length);
      near(energyDistance(a, b) ** 2, 2 * mean(a, b) - mean(a, a) - mean(b, b), { absolute: 1e-12 });
      expect(energyDistanceSorted(sort(a), sort(b))).toBe(energyDistance(a, b));
    },
  );
  rejects("nothing", () => energyDistance([], [1]), "empty-input");
  rejects("NaN", () => energyDistance([1], [Number.NaN]), "not-finite");
});
