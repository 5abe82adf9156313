import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { friedmanTest } from "../../src/index.ts";
import cases from "../golden/friedman-test.json" with { type: "json" };
import { testGolden } from "../test-golden.ts";

interface Case {
  samples: number[][];
}

const subjects = fc.integer({ min: 1, max: 12 }).chain((n) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: n, maxLength: n }), {
    minLength: 3,
    maxLength: 5,
  }),
);

describe("friedmanTest", () => {
  // SciPy subtracts 3 n (k + 1) at the end.
  testGolden("friedmanTest", cases, (c: Case) => friedmanTest(c.samples), 1e-13);
  property("ranks within subjects alone", subjects, (samples) => {
    const { statistic, pValue } = friedmanTest(samples);
    const moved = samples.map((each) => each.map((value, i) => 3 * value + 100 * i)).toReversed();
    near(friedmanTest(moved), { statistic, pValue }, { relative: 1e-9, absolute: 1e-12 });
  });
  it("is NaN where all are tied", () => {
    expect(friedmanTest([[1], [1], [1]]).pValue).toBeNaN();
  });
  rejects("two samples", () => friedmanTest([[1], [2]]), "too-few-values");
  rejects("another length", () => friedmanTest([[1, 2], [2, 3], [3]]), "length-mismatch");
  rejects("NaN", () => friedmanTest([[1], [2], [Number.NaN]]), "not-finite");
});
