import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { createRng, mannWhitneyUTest, type PermutationOptions, permutationTest } from "../../src/index.ts";
import cases from "../golden/permutation-test.json" with { type: "json" };
import { testGolden } from "../test-golden.ts";

interface Case extends PermutationOptions {
  reference: number[];
  current: number[];
}

const sample = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 6 });

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const difference = (a: Float64Array, b: Float64Array): number => mean(a) - mean(b);

describe("permutationTest", () => {
  testGolden("permutationTest", cases, (c: Case) => permutationTest(c.reference, c.current, difference, c));
  property("one-sided alternatives mirror each other", fc.tuple(sample, sample), ([a, b]) => {
    const { pValue } = permutationTest(a, b, difference, { alternative: "less" });
    near(permutationTest(b, a, difference, { alternative: "greater" }).pValue, pValue);
  });
  it("is the exact rank test when the statistic is the rank sum", () => {
    const [a, b] = [
      [1, 5, 6, 8],
      [2, 3, 4, 9, 11],
    ];
    const { pValue } = mannWhitneyUTest(a!, b!, { alternative: "less" });
    near(
      permutationTest(a!, b!, (x, y) => mannWhitneyUTest(x, y).statistic, { alternative: "less" }).pValue,
      pValue,
    );
  });
  it("draws the same exchanges from the same seed, close to all of them", () => {
    const rng = createRng(8);
    const a = Array.from({ length: 8 }, () => rng.normal());
    const b = Array.from({ length: 8 }, () => rng.normal(0.8));
    const all = permutationTest(a, b, difference, { resamples: 12870 });
    const some = permutationTest(a, b, difference, { resamples: 12000, seed: 3 });
    expect([all.method, some.method]).toEqual(["exact", "random"]);
    expect(permutationTest(a, b, difference, { resamples: 12000, seed: 3 })).toEqual(some);
    expect(Math.abs(all.pValue - some.pValue)).toBeLessThan(0.02);
  });
  it("never has a p-value of 0 from random exchanges", () => {
    const ramp = Array.from({ length: 30 }, (_, i) => i);
    const { pValue } = permutationTest(
      ramp,
      ramp.map((i) => i + 100),
      difference,
      {
        resamples: 99,
        alternative: "less",
      },
    );
    expect(pValue).toBe(0.01);
  });
  it("is NaN where the statistic is", () => {
    expect(permutationTest([1], [2], () => Number.NaN).pValue).toBeNaN();
  });
  rejects("nothing", () => permutationTest([], [1], difference), "empty-input");
  rejects("no resamples", () => permutationTest([1], [2], difference, { resamples: 0 }), "out-of-range");
  rejects("NaN", () => permutationTest([1], [Number.NaN], difference), "not-finite");
});
