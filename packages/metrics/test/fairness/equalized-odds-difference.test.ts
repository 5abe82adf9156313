import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type EqualizedOddsDifferenceOptions,
  equalizedOddsDifference,
} from "../../src/fairness/equalized-odds-difference.ts";
import { fairnessReport } from "../../src/fairness/fairness-report.ts";
import type { Labels } from "../../src/labels.ts";
import { orRefusal } from "../support.ts";
import { groupedPairs, only } from "./support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: EqualizedOddsDifferenceOptions;
}

describe("equalizedOddsDifference", () => {
  golden(
    "equalizedOddsDifference",
    only("equalizedOddsDifference"),
    ({ yTrue, yPred, options }: Input) => orRefusal(() => equalizedOddsDifference(yTrue, yPred, options)),
    { absolute: 1e-15 },
  );
  golden(
    "equalizedOddsDifference, mean",
    only("meanOddsDifference"),
    ({ yTrue, yPred, options }: Input) =>
      orRefusal(() => equalizedOddsDifference(yTrue, yPred, { ...options, aggregate: "mean" })),
    { absolute: 1e-15 },
  );

  property("is the worse of its two rates", groupedPairs, ({ yTrue, yPred, sensitiveFeatures }) => {
    const options = { sensitiveFeatures, zeroDivision: Number.NaN };
    const differences = fairnessReport(yTrue, yPred, options)
      .disparities.filter(({ rate }) => rate === "truePositiveRate" || rate === "falsePositiveRate")
      .map(({ difference }) => difference)
      .filter((each) => !Number.isNaN(each));
    const expected = differences.length === 0 ? Number.NaN : Math.max(...differences);
    near(equalizedOddsDifference(yTrue, yPred, options), expected);
  });

  it("is 0 for groups that are alike", () => {
    const options = { sensitiveFeatures: { sex: ["f", "f", "f", "m", "m", "m"] } };
    expect(equalizedOddsDifference([1, 1, 0, 1, 1, 0], [1, 0, 1, 1, 0, 1], options)).toBe(0);
  });

  it("does not count rows without weight", () => {
    const options = { sensitiveFeatures: { sex: ["f", "f", "f", "m"] }, sampleWeight: [1, 1, 1, 0] };
    expect(equalizedOddsDifference([1, 1, 0, 1], [1, 0, 1, 0], options)).toBe(0);
  });

  const sensitiveFeatures = { sex: ["f", "m"] };
  rejects(
    "groups of another length",
    () => equalizedOddsDifference([0, 1, 1], [0, 1, 1], { sensitiveFeatures }),
    "length-mismatch",
    /^equalizedOddsDifference requires sensitiveFeatures of length 3, got 2/,
  );
  rejects(
    "no groups",
    () => equalizedOddsDifference([0, 1], [0, 1], { sensitiveFeatures: {} }),
    "bad-option",
  );
  rejects(
    "another method",
    () => equalizedOddsDifference([0, 1], [0, 1], { sensitiveFeatures, method: "pairwise" as "to-overall" }),
    "bad-option",
  );
  rejects(
    "different lengths",
    () => equalizedOddsDifference([0, 1], [0], { sensitiveFeatures }),
    "length-mismatch",
  );
  rejects(
    "another aggregate",
    () =>
      equalizedOddsDifference([0, 1], [0, 1], {
        sensitiveFeatures: { sex: ["f", "m"] },
        aggregate: "sum" as "mean",
      }),
    "bad-option",
  );
});
