import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { bartlettTest } from "../../src/index.ts";
import cases from "../golden/bartlett-test.json" with { type: "json" };
import { testGolden } from "../test-golden.ts";

interface Case {
  samples: number[][];
}

const sample = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 12 });
const samples = fc.array(sample, { minLength: 2, maxLength: 4 });

const spread = samples.filter((groups) => groups.every((each) => new Set(each).size > 1));

describe("bartlettTest", () => {
  testGolden("bartlettTest", cases, (c: Case) => bartlettTest(c.samples));
  property("does not care for the order of samples, nor for a common shift and scale", spread, (groups) => {
    const { statistic, pValue } = bartlettTest(groups);
    const moved = groups.map((each) => each.toReversed().map((value) => 2 * value - 7)).toReversed();
    near(bartlettTest(moved), { statistic, pValue }, { relative: 1e-9, absolute: 1e-12 });
  });
  it("is infinite where one sample alone has no spread, NaN where none has", () => {
    expect(
      bartlettTest([
        [1, 1],
        [1, 2],
      ]),
    ).toEqual({ statistic: Number.POSITIVE_INFINITY, pValue: 0, df: 1 });
    expect(
      bartlettTest([
        [1, 1],
        [2, 2],
      ]).pValue,
    ).toBeNaN();
  });
  rejects("a sample of one value", () => bartlettTest([[1, 2], [1]]), "too-few-values");
  rejects("one sample", () => bartlettTest([[1, 2]]), "too-few-values");
  rejects("no samples", () => bartlettTest([]), "empty-input");
  rejects("an empty sample", () => bartlettTest([[1, 2], []]), "empty-input");
  rejects(
    "NaN",
    () =>
      bartlettTest([
        [1, 2],
        [1, Number.NaN],
      ]),
    "not-finite",
  );
});
