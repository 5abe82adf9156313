import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { cochranQTest, mcnemarTest } from "../../src/index.ts";
import cases from "../golden/cochran-q-test.json" with { type: "json" };
import { testGolden } from "../test-golden.ts";

interface Case {
  samples: number[][];
}

const pairs = fc
  .array(fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(0, 1)), { minLength: 1, maxLength: 40 })
  .map((rows) => [rows.map(([a]) => a), rows.map(([, b]) => b)] as const);

describe("cochranQTest", () => {
  testGolden("cochranQTest", cases, (c: Case) => cochranQTest(c.samples));
  property("is McNemar's test without correction for two", pairs, ([a, b]) => {
    const data = [0, 0, 0, 0];
    for (const [i, value] of a.entries()) data[2 * (1 - value) + 1 - b[i]!]!++;
    const { statistic, pValue } = mcnemarTest(
      { data, rows: 2, cols: 2 },
      { method: "asymptotic", correction: false },
    );
    near(cochranQTest([a, b]), { statistic, pValue }, { relative: 1e-9 });
  });
  it("is NaN where all agree on every row", () => {
    expect(
      cochranQTest([
        [1, 0],
        [1, 0],
      ]),
    ).toEqual({ statistic: Number.NaN, pValue: Number.NaN, df: 1 });
  });
  rejects("one sample", () => cochranQTest([[1]]), "too-few-values");
  rejects("another length", () => cochranQTest([[1, 0], [1]]), "length-mismatch");
  rejects(
    "another value",
    () =>
      cochranQTest([
        [1, 2],
        [1, 0],
      ]),
    "out-of-range",
  );
});
