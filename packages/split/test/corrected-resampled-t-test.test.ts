import { createRng } from "@productizeml/stats";
import { golden, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type CorrectedResampledOptions, correctedResampledTTest } from "../src/index.ts";
import cases from "./golden/corrected-resampled-t-test.json" with { type: "json" };

const sizes = { trainSize: 80, testSize: 20 };

describe("correctedResampledTTest", () => {
  golden(
    "Nadeau and Bengio's interval",
    cases,
    ({ scores, options }: { scores: number[]; options: CorrectedResampledOptions }) =>
      correctedResampledTTest(scores, options),
    { relative: 1e-9, absolute: 1e-12 },
  );

  it("rejects one true mean of 0 in twenty where scores share what the correction assumes", () => {
    // Scores with correlation testSize / (testSize + trainSize), Nadeau and Bengio's assumption.
    const rng = createRng(1);
    const runs = 4000;
    let rejected = 0;
    for (let run = 0; run < runs; run++) {
      const shared = Math.sqrt(0.2) * rng.normal();
      const scores = Float64Array.from({ length: 15 }, () => shared + Math.sqrt(0.8) * rng.normal());
      if (correctedResampledTTest(scores, sizes).pValue < 0.05) rejected++;
    }
    // Binomial(4000, 1/20): five standard deviations are 69.
    expect(Math.abs(rejected - runs / 20)).toBeLessThan(69);
  });
  it("has no width where all scores are equal", () => {
    const { low, high, sd, statistic, pValue } = correctedResampledTTest([0.5, 0.5, 0.5], sizes);
    expect([low, high, sd, statistic, pValue]).toEqual([0.5, 0.5, 0, Infinity, 0]);
    expect(correctedResampledTTest([0, 0], sizes).pValue).toBeNaN();
  });

  rejects("one score", () => correctedResampledTTest([1], sizes), "too-few-values");
  rejects("a score that is not finite", () => correctedResampledTTest([1, Number.NaN], sizes), "not-finite");
  rejects(
    "no training rows",
    () => correctedResampledTTest([1, 2], { ...sizes, trainSize: 0 }),
    "out-of-range",
  );
  rejects("certainty", () => correctedResampledTTest([1, 2], { ...sizes, level: 1 }), "out-of-range");
});
