import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type EqualOpportunityRatioOptions,
  equalOpportunityRatio,
} from "../../src/fairness/equal-opportunity-ratio.ts";
import { fairnessReport } from "../../src/fairness/fairness-report.ts";
import type { Labels } from "../../src/labels.ts";
import { orRefusal } from "../support.ts";
import { groupedPairs, only } from "./support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: EqualOpportunityRatioOptions;
}

describe("equalOpportunityRatio", () => {
  golden(
    "equalOpportunityRatio",
    only("equalOpportunityRatio"),
    ({ yTrue, yPred, options }: Input) => orRefusal(() => equalOpportunityRatio(yTrue, yPred, options)),
    { absolute: 1e-15 },
  );

  property(
    "is the report's, where undefined rates are left out",
    groupedPairs,
    ({ yTrue, yPred, sensitiveFeatures }) => {
      const { disparities } = fairnessReport(yTrue, yPred, { sensitiveFeatures });
      const found = disparities.find(({ rate }) => rate === "truePositiveRate")?.ratio;
      near(equalOpportunityRatio(yTrue, yPred, { sensitiveFeatures, zeroDivision: Number.NaN }), found);
    },
  );

  it("is 1 for groups that are alike", () => {
    const options = { sensitiveFeatures: { sex: ["f", "f", "f", "m", "m", "m"] } };
    expect(equalOpportunityRatio([1, 1, 0, 1, 1, 0], [1, 0, 1, 1, 0, 1], options)).toBe(1);
  });

  it("does not count rows without weight", () => {
    const options = { sensitiveFeatures: { sex: ["f", "f", "f", "m"] }, sampleWeight: [1, 1, 1, 0] };
    expect(equalOpportunityRatio([1, 1, 0, 1], [1, 0, 1, 0], options)).toBe(1);
  });

  const sensitiveFeatures = { sex: ["f", "m"] };
  rejects(
    "groups of another length",
    () => equalOpportunityRatio([0, 1, 1], [0, 1, 1], { sensitiveFeatures }),
    "length-mismatch",
    /^equalOpportunityRatio requires sensitiveFeatures of length 3, got 2/,
  );
  rejects("no groups", () => equalOpportunityRatio([0, 1], [0, 1], { sensitiveFeatures: {} }), "bad-option");
  rejects(
    "another method",
    () => equalOpportunityRatio([0, 1], [0, 1], { sensitiveFeatures, method: "pairwise" as "to-overall" }),
    "bad-option",
  );
  rejects(
    "different lengths",
    () => equalOpportunityRatio([0, 1], [0], { sensitiveFeatures }),
    "length-mismatch",
  );
});
