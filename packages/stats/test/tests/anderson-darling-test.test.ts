import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type AndersonDarlingOptions, andersonDarlingTest } from "../../src/index.ts";
import cases from "../golden/anderson-darling-test.json" with { type: "json" };
import { testGolden } from "../test-golden.ts";

interface Case extends AndersonDarlingOptions {
  samples: number[][];
}

const sample = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 12 });
const samples = fc.array(sample, { minLength: 2, maxLength: 4 });

const varied = samples.filter((groups) => new Set(groups.flat()).size > 1);

describe("andersonDarlingTest", () => {
  testGolden("andersonDarlingTest", cases, (c: Case) => andersonDarlingTest(c.samples, c), 1e-13);
  property("does not care for the order of samples, nor for a common shift and scale", varied, (groups) => {
    const { statistic, pValue } = andersonDarlingTest(groups);
    const moved = groups.map((each) => each.map((value) => 2 * value - 7)).toReversed();
    near(andersonDarlingTest(moved), { statistic, pValue }, { relative: 1e-9, absolute: 1e-12 });
    expect(pValue).toBeGreaterThanOrEqual(0.001);
    expect(pValue).toBeLessThanOrEqual(0.25);
  });
  property("has one variant without ties, but for the last step", varied, (groups) => {
    const seen = new Set<number>();
    const distinct = groups.map((each) => each.filter((value) => !seen.has(value) && seen.add(value)));
    if (seen.size < 4 || distinct.some((each) => each.length === 0)) return;
    const right = andersonDarlingTest(distinct, { variant: "right" });
    expect(Math.abs(right.statistic - andersonDarlingTest(distinct).statistic)).toBeLessThan(1);
  });
  it("floors the p-value for samples that lie apart", () => {
    const ramp = Array.from({ length: 40 }, (_, i) => i);
    expect(andersonDarlingTest([ramp, ramp.map((value) => value + 100)]).pValue).toBe(0.001);
  });
  rejects("one sample", () => andersonDarlingTest([[1, 2, 3, 4]]), "too-few-values");
  rejects(
    "equal values",
    () =>
      andersonDarlingTest([
        [1, 1],
        [1, 1],
      ]),
    "too-few-values",
  );
  rejects("three values", () => andersonDarlingTest([[1, 2], [3]]), "too-few-values");
  rejects("NaN", () => andersonDarlingTest([[1, 2, 3], [Number.NaN]]), "not-finite");
  rejects(
    "another variant",
    () =>
      andersonDarlingTest(
        [
          [1, 2],
          [3, 4],
        ],
        { variant: "left" as "right" },
      ),
    "bad-option",
  );
});
