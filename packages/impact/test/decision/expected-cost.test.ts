import { golden, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DecisionCosts, type ExpectedCostOptions, expectedCost } from "../../src/index.ts";
import cases from "../golden/expected-cost.json" with { type: "json" };

interface Problem {
  yTrue: number[];
  yScore: number[];
  costs: DecisionCosts;
  options: ExpectedCostOptions;
}

const costs = { falsePositive: 5, falseNegative: 100 };

describe("expectedCost", () => {
  golden("expectedCost", cases, ({ yTrue, yScore, costs, options }: Problem) =>
    expectedCost(yTrue, yScore, costs, options),
  );

  const rows = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 40 });
  property("is the error rate when every error costs 1", rows, (all) => {
    const yTrue = all.map(([label]) => label);
    const decisions = all.map(([, decision]) => Number(decision));
    const wrong = all.filter(([label, decision]) => label !== decision).length;
    expect(expectedCost(yTrue, decisions, { falsePositive: 1, falseNegative: 1 })).toBeCloseTo(
      wrong / all.length,
      14,
    );
  });
  property("takes one cost for each row as it takes one for all", rows, (all) => {
    const yTrue = all.map(([label]) => label);
    const decisions = all.map(([, decision]) => Number(decision));
    const each = { falsePositive: all.map(() => 5), falseNegative: Float64Array.from(all, () => 100) };
    expect(expectedCost(yTrue, decisions, each)).toBe(expectedCost(yTrue, decisions, costs));
  });

  it("reads any two labels", () => {
    const scores = [0.9, 0.6, 0.3, 0.2];
    const spam = expectedCost(["spam", "ham", "spam", "ham"], scores, costs, { positiveLabel: "spam" });
    expect(spam).toBe(expectedCost([true, false, true, false], scores, costs));
    expect(spam).toBe(expectedCost(Int8Array.of(1, 0, 1, 0), scores, costs));
  });

  rejects("different lengths", () => expectedCost([0, 1], [0.5], costs), "length-mismatch");
  rejects("no rows", () => expectedCost([], [], costs), "empty-input");
  rejects("three labels", () => expectedCost([0, 1, 2], [0, 0, 1], costs), "unknown-label");
  rejects("text without a positive label", () => expectedCost(["a", "b"], [0, 1], costs), "unknown-label");
  rejects(
    "a positive label that does not occur",
    () => expectedCost([0, 1], [0, 1], costs, { positiveLabel: 2 }),
    "unknown-label",
  );
  rejects(
    "costs of another length",
    () => expectedCost([0, 1], [0, 1], { ...costs, falsePositive: [1] }),
    "length-mismatch",
  );
  rejects(
    "a missing cost",
    () => expectedCost([0, 1], [0, 1], { falsePositive: 1 } as DecisionCosts),
    "bad-option",
  );
  rejects(
    "an infinite cost",
    () => expectedCost([0, 1], [0, 1], { ...costs, falseNegative: Infinity }),
    "not-finite",
  );
  rejects(
    "NaN as threshold",
    () => expectedCost([0, 1], [0, 1], costs, { threshold: Number.NaN }),
    "not-finite",
  );
});
