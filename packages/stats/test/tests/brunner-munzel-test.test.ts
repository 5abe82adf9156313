import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type BrunnerMunzelOptions, brunnerMunzelTest } from "../../src/index.ts";
import cases from "../golden/brunner-munzel-test.json" with { type: "json" };
import { testGolden } from "../test-golden.ts";

interface Case extends BrunnerMunzelOptions {
  reference: number[];
  current: number[];
}

const sample = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 20 });

describe("brunnerMunzelTest", () => {
  testGolden("brunnerMunzelTest", cases, (c: Case) => brunnerMunzelTest(c.reference, c.current, c));
  property("swapping the samples turns the sign", fc.tuple(sample, sample), ([a, b]) => {
    const { statistic, pValue } = brunnerMunzelTest(a, b);
    near(brunnerMunzelTest(b, a), { statistic: -statistic, pValue }, { relative: 1e-9, absolute: 1e-13 });
  });
  it("is infinite without overlap", () => {
    const { statistic, pValue } = brunnerMunzelTest([1, 2], [3, 4]);
    expect([statistic, pValue]).toEqual([Number.POSITIVE_INFINITY, Number.NaN]);
  });
  rejects("one value", () => brunnerMunzelTest([1], [1, 2]), "too-few-values");
  rejects("NaN", () => brunnerMunzelTest([1, 2], [1, Number.NaN]), "not-finite");
  rejects(
    "another distribution",
    () => brunnerMunzelTest([1, 2], [1, 2], { distribution: "z" as "t" }),
    "bad-option",
  );
});
