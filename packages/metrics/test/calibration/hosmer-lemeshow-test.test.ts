import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type HosmerLemeshowTestOptions,
  hosmerLemeshowTest,
} from "../../src/calibration/hosmer-lemeshow-test.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/hosmer-lemeshow-test.json" with { type: "json" };
import { orRefusal, probable } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yProb: readonly number[];
  readonly options: HosmerLemeshowTestOptions;
}

describe("hosmerLemeshowTest", () => {
  golden(
    "hosmerLemeshowTest",
    cases,
    ({ yTrue, yProb, options }: Input) => orRefusal(() => hosmerLemeshowTest(yTrue, yProb, options)),
    { relative: 1e-9 },
  );

  property("is twice the same with every row twice", probable, ({ yTrue, yProb }) => {
    const inner = yProb.map((p) => 0.05 + 0.9 * Math.round(p * 4) * 0.25);
    const once = hosmerLemeshowTest(yTrue, inner, { groups: 1 });
    const twice = hosmerLemeshowTest([...yTrue, ...yTrue], [...inner, ...inner], { groups: 1 });
    near(twice.statistic, 2 * once.statistic, { absolute: 1e-9 });
  });

  it("counts only groups with rows, and has no p-value without degrees of freedom", () => {
    const result = hosmerLemeshowTest([0, 1, 1, 0], [0.5, 0.5, 0.5, 0.5]);
    expect(result).toEqual({ statistic: 0, df: -1, pValue: Number.NaN });
    expect(hosmerLemeshowTest([0, 1, 1, 0], [0.5, 0.5, 0.5, 0.5], { usedDf: 0 }).pValue).toBe(1);
  });

  it("is infinite where the impossible happens", () => {
    const result = hosmerLemeshowTest([1, 0, 0], [0, 0, 0.2], { groups: 1, usedDf: 0 });
    expect(result.statistic).toBeGreaterThan(0);
    expect(hosmerLemeshowTest([1, 0], [0, 0], { groups: 1, usedDf: 0 })).toEqual({
      statistic: Number.POSITIVE_INFINITY,
      pValue: 0,
      df: 1,
    });
  });

  rejects("no groups", () => hosmerLemeshowTest([0, 1], [0, 1], { groups: 0 }), "bad-option");
  rejects(
    "degrees of freedom below 0",
    () => hosmerLemeshowTest([0, 1], [0, 1], { usedDf: -1 }),
    "bad-option",
  );
  rejects("different lengths", () => hosmerLemeshowTest([0, 1], [0]), "length-mismatch");
});
