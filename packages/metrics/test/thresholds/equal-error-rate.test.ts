import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/labels.ts";
import { type EqualErrorRateOptions, equalErrorRate } from "../../src/thresholds/equal-error-rate.ts";
import cases from "../golden/equal-error-rate.json" with { type: "json" };
import { orRefusal, repeat, scored, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[] | Matrix;
  readonly options: EqualErrorRateOptions;
}

describe("equalErrorRate", () => {
  golden(
    "equalErrorRate",
    cases,
    ({ yTrue, yScore, options }: Input) =>
      orRefusal(() => equalErrorRate(yTrue, yScore as number[], options)),
    { absolute: 1e-15 },
  );

  property("does not care how scores are spaced", scored, ({ yTrue, yScore }) => {
    const ranks = yScore.map((score) => yScore.filter((other) => other < score).length);
    expect(equalErrorRate(yTrue, ranks)).toBe(equalErrorRate(yTrue, yScore));
  });

  property("counts weights as rows", scored, ({ yTrue, yScore }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    const rate = equalErrorRate(yTrue, yScore, { sampleWeight });
    near(rate, equalErrorRate(repeat(yTrue, sampleWeight), repeat(yScore, sampleWeight)), {
      absolute: 1e-12,
    });
    expect(rate >= 0 && rate <= 1).toBe(true);
  });

  it("says that a class has no rows", () => {
    const told: string[] = [];
    const onUndefined = ({ reason }: { readonly reason: string }) => void told.push(reason);
    expect(equalErrorRate([1, 1], [1, 2], { onUndefined })).toBeNaN();
    const yScore = { data: [1, 2, 3, 4], rows: 2, cols: 2 };
    expect(Array.from(equalErrorRate([1, 1], yScore, { labels: [0, 1], onUndefined }))).toEqual([
      Number.NaN,
      Number.NaN,
    ]);
    expect(told).toHaveLength(3);
  });

  rejects("different lengths", () => equalErrorRate([0, 1], [1]), "length-mismatch");
  rejects("no rows", () => equalErrorRate([], []), "empty-input");
  rejects("strings without positiveLabel", () => equalErrorRate(["a", "b"], [1, 2]), "bad-option");
});
