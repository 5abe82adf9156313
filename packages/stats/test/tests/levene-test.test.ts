import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type LeveneOptions, leveneTest, tTest } from "../../src/index.ts";
import cases from "../golden/levene-test.json" with { type: "json" };
import { testGolden } from "../test-golden.ts";

interface Case extends LeveneOptions {
  samples: number[][];
}

const sample = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 12 });
const samples = fc.array(sample, { minLength: 2, maxLength: 4 });

describe("leveneTest", () => {
  testGolden("leveneTest", cases, (c: Case) => leveneTest(c.samples, c));
  property("does not care for the order of samples, nor for a common shift and scale", samples, (groups) => {
    const { statistic, pValue } = leveneTest(groups);
    const moved = groups.map((each) => each.toReversed().map((value) => 2 * value - 7)).toReversed();
    near(leveneTest(moved), { statistic, pValue }, { relative: 1e-9, absolute: 1e-12 });
  });
  property("is the squared t test of distances for two samples", fc.tuple(sample, sample), ([a, b]) => {
    const gaps = (values: number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.map((value) => Math.abs(value - mean));
    };
    const { statistic } = tTest(gaps(a), gaps(b));
    const found = leveneTest([a, b], { center: "mean" }).statistic;
    if (found < 1e12) near(found, statistic ** 2, { relative: 1e-9, absolute: 1e-12 });
  });
  it("is NaN or infinite without spread of distances", () => {
    expect(
      leveneTest([
        [1, 1],
        [2, 2],
      ]).pValue,
    ).toBeNaN();
    expect(
      leveneTest([
        [1, 3],
        [2, 8],
      ]),
    ).toEqual({ statistic: Number.POSITIVE_INFINITY, pValue: 0, df: [1, 2] });
    expect(leveneTest([[1], [2]]).pValue).toBeNaN();
  });
  rejects("another centre", () => leveneTest([[1], [2]], { center: "mode" as "mean" }), "bad-option");
  rejects("one sample", () => leveneTest([[1, 2]]), "too-few-values");
  rejects("no samples", () => leveneTest([]), "empty-input");
  rejects("an empty sample", () => leveneTest([[1, 2], []]), "empty-input");
  rejects(
    "NaN",
    () =>
      leveneTest([
        [1, 2],
        [1, Number.NaN],
      ]),
    "not-finite",
  );
});
