import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type Matrix, type McnemarOptions, mcnemarTest } from "../../src/index.ts";
import cases from "../golden/mcnemar-test.json" with { type: "json" };
import { testGolden } from "../test-golden.ts";

const count = fc.nat({ max: 60 });
const table = (b: number, c: number): Matrix => ({ data: [20, b, c, 30], rows: 2, cols: 2 });

describe("mcnemarTest", () => {
  testGolden("mcnemarTest", cases, (c: Matrix & McnemarOptions) => mcnemarTest(c, c));
  property("does not care which comes first", fc.tuple(count, count), ([b, c]) => {
    for (const method of ["exact", "asymptotic"] as const) {
      const { statistic, pValue } = mcnemarTest(table(b, c), { method });
      near(mcnemarTest(table(c, b), { method }), { statistic, pValue });
      if (b + c > 0) expect(pValue).toBeGreaterThan(0);
    }
  });
  it("has nothing to say where both always agree", () => {
    expect(mcnemarTest(table(0, 0)).pValue).toBe(1);
    expect(mcnemarTest(table(0, 0), { method: "asymptotic" }).pValue).toBeNaN();
  });
  rejects("one row", () => mcnemarTest({ data: [1, 2], rows: 1, cols: 2 }), "length-mismatch");
  rejects("a negative count", () => mcnemarTest(table(-1, 2)), "out-of-range");
  rejects("another method", () => mcnemarTest(table(1, 2), { method: "auto" as "exact" }), "bad-option");
});
