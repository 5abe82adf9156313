import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type TTestOptions, tTest } from "../../src/index.ts";
import cases from "../golden/t-test.json" with { type: "json" };

const sample = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 20 });

describe("tTest", () => {
  golden(
    "tTest",
    cases,
    ({ reference, current, ...options }: TTestOptions & { reference: number[]; current: number[] }) =>
      tTest(reference, current, options),
    { relative: 1e-9 },
  );
  property("swapping the samples turns the sign", fc.tuple(sample, sample), ([a, b]) => {
    const { statistic, pValue } = tTest(a, b, { equalVariance: false });
    near(
      tTest(b, a, { equalVariance: false }),
      { statistic: -statistic, pValue },
      { relative: 1e-9, absolute: 1e-12 },
    );
  });
  it("is NaN or infinite without spread", () => {
    expect(tTest([1, 1], [1, 1]).pValue).toBeNaN();
    expect(tTest([2, 2], [1, 1])).toEqual({ statistic: Number.POSITIVE_INFINITY, pValue: 0, df: 2 });
    expect(tTest([2, 2], [1, 1], { equalVariance: false }).pValue).toBe(0);
  });
  rejects("one value", () => tTest([1], [1, 2]), "too-few-values");
  rejects("NaN", () => tTest([1, Number.NaN], [1, 2]), "not-finite");
});
