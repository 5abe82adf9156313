import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { kruskalTest, mannWhitneyUTest } from "../../src/index.ts";
import cases from "../golden/kruskal-test.json" with { type: "json" };
import { testGolden } from "../test-golden.ts";

interface Case {
  samples: number[][];
}

const sample = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 12 });
const samples = fc.array(sample, { minLength: 2, maxLength: 4 });

describe("kruskalTest", () => {
  // SciPy subtracts 3 (n + 1) at the end.
  testGolden("kruskalTest", cases, (c: Case) => kruskalTest(c.samples), 1e-13);
  property("does not care for the order of samples, nor for a common shift and scale", samples, (groups) => {
    const { statistic, pValue } = kruskalTest(groups);
    const moved = groups.map((each) => each.toReversed().map((value) => 2 * value - 7)).toReversed();
    near(kruskalTest(moved), { statistic, pValue }, { relative: 1e-9, absolute: 1e-12 });
  });
  property(
    "is the Mann-Whitney test without correction for two samples",
    fc.tuple(sample, sample),
    ([a, b]) => {
      const { pValue } = mannWhitneyUTest(a, b, { method: "asymptotic", correction: false });
      near(kruskalTest([a, b]).pValue, pValue, { relative: 1e-9 });
    },
  );
  it("is NaN where all values are equal", () => {
    expect(kruskalTest([[1, 1], [1]])).toEqual({ statistic: Number.NaN, pValue: Number.NaN, df: 1 });
  });
  rejects("one sample", () => kruskalTest([[1, 2]]), "too-few-values");
  rejects("no samples", () => kruskalTest([]), "empty-input");
  rejects("an empty sample", () => kruskalTest([[1, 2], []]), "empty-input");
  rejects(
    "NaN",
    () =>
      kruskalTest([
        [1, 2],
        [1, Number.NaN],
      ]),
    "not-finite",
  );
});
