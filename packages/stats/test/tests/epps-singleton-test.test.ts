import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { createRng, type EppsSingletonOptions, eppsSingletonTest } from "../../src/index.ts";
import cases from "../golden/epps-singleton-test.json" with { type: "json" };
import { testGolden } from "../test-golden.ts";

interface Case extends EppsSingletonOptions {
  reference: number[];
  current: number[];
}

const sample = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 8, maxLength: 20 });

describe("eppsSingletonTest", () => {
  // The covariances of tied values are nearly singular: neither side knows the last digits.
  testGolden("eppsSingletonTest", cases, (c: Case) => eppsSingletonTest(c.reference, c.current, c), 2e-11);
  it("does not care which sample comes first, nor for a common scale", () => {
    const rng = createRng(4);
    const a = Array.from({ length: 40 }, () => rng.normal());
    const b = Array.from({ length: 30 }, () => rng.normal(1));
    const { statistic, pValue } = eppsSingletonTest(a, b);
    const scaled = (values: number[]) => values.map((value) => 8 * value);
    near(eppsSingletonTest(scaled(b), scaled(a)), { statistic, pValue }, { relative: 1e-9 });
  });
  property("has a p-value in [0, 1] for discrete values", fc.tuple(sample, sample), ([a, b]) => {
    const { statistic, pValue } = eppsSingletonTest(a, b);
    if (Number.isNaN(statistic)) return;
    expect(pValue).toBeGreaterThanOrEqual(0);
    expect(pValue).toBeLessThanOrEqual(1);
  });
  it("is NaN where half of the values are equal", () => {
    expect(eppsSingletonTest([1, 1, 1, 1, 1], [1, 1, 1, 1, 9]).pValue).toBeNaN();
  });
  rejects("four values", () => eppsSingletonTest([1, 2, 3, 4], [1, 2, 3, 4, 5]), "too-few-values");
  rejects(
    "infinity",
    () => eppsSingletonTest([1, 2, 3, 4, Number.POSITIVE_INFINITY], [1, 2, 3, 4, 5]),
    "not-finite",
  );
  rejects(
    "a point at 0",
    () => eppsSingletonTest([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], { t: [0] }),
    "out-of-range",
  );
});
