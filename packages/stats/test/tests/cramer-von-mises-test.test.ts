import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type CramerVonMisesOptions, cramerVonMisesTest } from "../../src/index.ts";
import cases from "../golden/cramer-von-mises-test.json" with { type: "json" };
import { testGolden } from "../test-golden.ts";

interface Case extends CramerVonMisesOptions {
  reference: number[];
  current: number[];
}

const sample = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 7 });

describe("cramerVonMisesTest", () => {
  testGolden("cramerVonMisesTest", cases, (c: Case) => cramerVonMisesTest(c.reference, c.current, c), 1e-13);
  property("does not care for order, nor which sample comes first", fc.tuple(sample, sample), ([a, b]) => {
    const { statistic, pValue } = cramerVonMisesTest(a, b);
    near(cramerVonMisesTest(b.toReversed(), a), { statistic, pValue }, { absolute: 1e-12 });
  });
  property(
    "is exact over all orders without ties",
    fc.array(sample, { minLength: 1, maxLength: 1 }),
    ([ranks]) => {
      const n = Math.min(4, ranks!.length);
      const values = Array.from({ length: n + 3 }, (_, i) => i);
      const statistics: number[] = [];
      for (let chosen = 0; chosen < 2 ** values.length; chosen++) {
        const a = values.filter((i) => (chosen >> i) & 1);
        if (a.length !== n) continue;
        statistics.push(
          cramerVonMisesTest(
            a,
            values.filter((i) => !((chosen >> i) & 1)),
          ).statistic,
        );
      }
      const { statistic, pValue } = cramerVonMisesTest(values.slice(0, n), values.slice(n));
      near(pValue, statistics.filter((each) => each >= statistic - 1e-12).length / statistics.length);
    },
    10,
  );
  it("is exact up to 20 values, and says so", () => {
    const ramp = (n: number) => Array.from({ length: n }, (_, i) => i);
    expect(cramerVonMisesTest(ramp(20), ramp(3)).method).toBe("exact");
    expect(cramerVonMisesTest(ramp(21), ramp(3)).method).toBe("asymptotic");
  });
  it("has a p-value between 0 and 1 at the ends of the limit", () => {
    const ramp = Array.from({ length: 400 }, (_, i) => i);
    expect(cramerVonMisesTest(ramp, ramp).pValue).toBe(1);
    const apart = cramerVonMisesTest(
      ramp,
      ramp.map((value) => value + 1000),
    ).pValue;
    expect(apart).toBeGreaterThanOrEqual(0);
    expect(apart).toBeLessThan(1e-14);
  });
  rejects("one value", () => cramerVonMisesTest([1], [1, 2]), "too-few-values");
  rejects("NaN", () => cramerVonMisesTest([1, Number.NaN], [1, 2]), "not-finite");
  rejects(
    "another method",
    () => cramerVonMisesTest([1, 2], [1, 2], { method: "limit" as "exact" }),
    "bad-option",
  );
});
