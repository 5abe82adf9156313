import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { createRng, type MannWhitneyUOptions, mannWhitneyUTest } from "../../src/index.ts";
import cases from "../golden/mann-whitney-u-test.json" with { type: "json" };
import { testGolden } from "../test-golden.ts";

interface Case extends MannWhitneyUOptions {
  reference: number[];
  current: number[];
}

const sample = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 25 });

describe("mannWhitneyUTest", () => {
  testGolden("mannWhitneyUTest", cases, (c: Case) => mannWhitneyUTest(c.reference, c.current, c));
  property("counts the pairs that the reference wins, ties half", fc.tuple(sample, sample), ([a, b]) => {
    const won = a
      .flatMap((x) => b.map((y) => (Math.sign(x - y) + 1) / 2))
      .reduce((sum, each) => sum + each, 0);
    expect(mannWhitneyUTest(a, b).statistic).toBe(won);
  });
  property("one-sided alternatives mirror each other", fc.tuple(sample, sample), ([a, b]) => {
    const { pValue } = mannWhitneyUTest(a, b, { alternative: "less" });
    near(mannWhitneyUTest(b, a, { alternative: "greater" }).pValue, pValue);
  });
  it("is exact without ties where a sample is short", () => {
    const rng = createRng(3);
    const values = Array.from(rng.permutation(30));
    const method = (n: number) => mannWhitneyUTest(values.slice(0, n), values.slice(n)).method;
    expect([method(8), method(9), method(22)]).toEqual(["exact", "asymptotic", "exact"]);
  });
  it("has exact p-values that agree with the normal ones for long samples", () => {
    const rng = createRng(5);
    const values = Array.from(rng.permutation(1200));
    const a = values.slice(0, 600);
    const b = values.slice(600);
    const { pValue } = mannWhitneyUTest(a, b, { method: "asymptotic" });
    near(mannWhitneyUTest(a, b, { method: "exact" }).pValue, pValue, { relative: 1e-3 });
  });
  rejects("nothing", () => mannWhitneyUTest([], [1]), "empty-input");
  rejects("NaN", () => mannWhitneyUTest([1], [Number.NaN]), "not-finite");
  rejects("another method", () => mannWhitneyUTest([1], [2], { method: "asymp" as "auto" }), "bad-option");
});
