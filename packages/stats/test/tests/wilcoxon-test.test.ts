import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type WilcoxonOptions, wilcoxonTest } from "../../src/index.ts";
import cases from "../golden/wilcoxon-test.json" with { type: "json" };
import { testGolden } from "../test-golden.ts";

interface Case extends WilcoxonOptions {
  reference: number[];
  current: number[];
}

const gaps = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 10 });
const zeros = (values: number[]): number[] => values.map(() => 0);

describe("wilcoxonTest", () => {
  testGolden("wilcoxonTest", cases, (c: Case) => wilcoxonTest(c.reference, c.current, c));
  property(
    "is exact over all signs",
    gaps,
    (d) => {
      const { statistic, pValue } = wilcoxonTest(d, zeros(d), { alternative: "greater", method: "exact" });
      let reached = 0;
      for (let signs = 0; signs < 2 ** d.length; signs++) {
        const flipped = d.map((gap, i) => ((signs >> i) & 1 ? -gap : gap));
        const other = wilcoxonTest(flipped, zeros(d), { alternative: "greater", method: "asymptotic" });
        if (other.statistic >= statistic) reached++;
      }
      near(pValue, reached / 2 ** d.length);
    },
    20,
  );
  property("swapping the samples swaps the alternatives", gaps, (d) => {
    for (const method of ["exact", "asymptotic"] as const) {
      const { pValue } = wilcoxonTest(d, zeros(d), { alternative: "less", method });
      near(wilcoxonTest(zeros(d), d, { alternative: "greater", method }).pValue, pValue);
    }
  });
  it("is exact to 50 pairs, with ties to 13, and says so", () => {
    const ramp = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
    const method = (d: number[]) => wilcoxonTest(d, zeros(d)).method;
    expect([method(ramp(50)), method(ramp(51))]).toEqual(["exact", "asymptotic"]);
    expect([method([...ramp(12), 1]), method([...ramp(13), 1])]).toEqual(["exact", "asymptotic"]);
  });
  rejects("nothing", () => wilcoxonTest([], []), "empty-input");
  rejects("another length", () => wilcoxonTest([1, 2], [1]), "length-mismatch");
  rejects("infinity", () => wilcoxonTest([1], [Number.POSITIVE_INFINITY]), "not-finite");
  rejects(
    "another way with zeros",
    () => wilcoxonTest([1], [2], { zeroMethod: "drop" as "pratt" }),
    "bad-option",
  );
});
