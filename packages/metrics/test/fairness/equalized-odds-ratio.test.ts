import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type EqualizedOddsRatioOptions,
  equalizedOddsRatio,
} from "../../src/fairness/equalized-odds-ratio.ts";
import { fairnessReport } from "../../src/fairness/fairness-report.ts";
import type { Labels } from "../../src/labels.ts";
import { orRefusal } from "../support.ts";
import { groupedPairs, only } from "./support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: EqualizedOddsRatioOptions;
}

describe("equalizedOddsRatio", () => {
  golden(
    "equalizedOddsRatio",
    only("equalizedOddsRatio"),
    ({ yTrue, yPred, options }: Input) => orRefusal(() => equalizedOddsRatio(yTrue, yPred, options)),
    { absolute: 1e-15 },
  );
  golden(
    "equalizedOddsRatio, mean",
    only("meanOddsRatio"),
    ({ yTrue, yPred, options }: Input) =>
      orRefusal(() => equalizedOddsRatio(yTrue, yPred, { ...options, aggregate: "mean" })),
    { absolute: 1e-15 },
  );

  property("is the worse of its two rates", groupedPairs, ({ yTrue, yPred, sensitiveFeatures }) => {
    const options = { sensitiveFeatures, zeroDivision: Number.NaN };
    const ratios = fairnessReport(yTrue, yPred, options)
      .disparities.filter(({ rate }) => rate === "truePositiveRate" || rate === "falsePositiveRate")
      .map(({ ratio }) => ratio)
      .filter((each) => !Number.isNaN(each));
    const expected = ratios.length === 0 ? Number.NaN : Math.min(...ratios);
    near(equalizedOddsRatio(yTrue, yPred, options), expected);
  });

  it("is 1 for groups that are alike", () => {
    const options = { sensitiveFeatures: { sex: ["f", "f", "f", "m", "m", "m"] } };
    expect(equalizedOddsRatio([1, 1, 0, 1, 1, 0], [1, 0, 1, 1, 0, 1], options)).toBe(1);
  });

  it("does not count rows without weight", () => {
    const options = { sensitiveFeatures: { sex: ["f", "f", "f", "m"] }, sampleWeight: [1, 1, 1, 0] };
    expect(equalizedOddsRatio([1, 1, 0, 1], [1, 0, 1, 0], options)).toBe(1);
  });

  const sensitiveFeatures = { sex: ["f", "m"] };
  rejects(
    "groups of another length",
    () => equalizedOddsRatio([0, 1, 1], [0, 1, 1], { sensitiveFeatures }),
    "length-mismatch",
    /^equalizedOddsRatio requires sensitiveFeatures of length 3, got 2/,
  );
  rejects("no groups", () => equalizedOddsRatio([0, 1], [0, 1], { sensitiveFeatures: {} }), "bad-option");
  rejects(
    "another method",
    () => equalizedOddsRatio([0, 1], [0, 1], { sensitiveFeatures, method: "pairwise" as "to-overall" }),
    "bad-option",
  );
  rejects(
    "different lengths",
    () => equalizedOddsRatio([0, 1], [0], { sensitiveFeatures }),
    "length-mismatch",
  );
  rejects(
    "another aggregate",
    () =>
      equalizedOddsRatio([0, 1], [0, 1], {
        sensitiveFeatures: { sex: ["f", "m"] },
        aggregate: "sum" as "mean",
      }),
    "bad-option",
  );
});
