import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/labels.ts";
import { type AtBudgetOptions, atBudget } from "../../src/thresholds/at-budget.ts";
import cases from "../golden/at-budget.json" with { type: "json" };
import { orRefusal, repeat, scored, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[];
  readonly options: AtBudgetOptions;
}

describe("atBudget", () => {
  golden("atBudget", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => atBudget(yTrue, yScore, options)),
  );

  property("is the mean over all orders of tied rows", scored, ({ yTrue, yScore }) => {
    const labels = yTrue.slice(0, 6);
    const scores = yScore.slice(0, 6).map((score) => Math.sign(score));
    for (let rows = 1; rows <= labels.length; rows++) {
      near(atBudget(labels, scores, { rows }).recall, meanRecall(labels, scores, rows), { absolute: 1e-12 });
    }
  });

  property("counts weights as rows, and a rate as its share of them", scored, ({ yTrue, yScore }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    const labels = repeat(yTrue, sampleWeight);
    const scores = repeat(yScore, sampleWeight);
    near(atBudget(yTrue, yScore, { rows: 3, sampleWeight }), atBudget(labels, scores, { rows: 3 }));
    near(
      atBudget(yTrue, yScore, { rate: 0.3, sampleWeight }),
      atBudget(labels, scores, { rows: 0.3 * labels.length }),
    );
  });

  it("takes all rows where there are fewer than the budget", () => {
    expect(atBudget([0, 1], [2, 1], { rows: 10 })).toEqual({
      threshold: 1,
      rows: 2,
      precision: 0.5,
      recall: 1,
      lift: 1,
    });
    expect(atBudget([0, 1], [2, 1], { rate: 1 }).rows).toBe(2);
  });

  it("says that no row is positive", () => {
    const told: string[] = [];
    const found = atBudget([0, 0], [1, 2], { rows: 1, onUndefined: ({ metric }) => void told.push(metric) });
    expect(found).toEqual({ threshold: 2, rows: 1, precision: 0, recall: Number.NaN, lift: Number.NaN });
    expect(told).toEqual(["recall"]);
  });

  rejects("no budget", () => atBudget([0, 1], [1, 2], {}), "bad-option", /either rows or rate, got neither/);
  rejects("two budgets", () => atBudget([0, 1], [1, 2], { rows: 1, rate: 0.5 }), "bad-option");
  rejects("a budget of 0", () => atBudget([0, 1], [1, 2], { rows: 0 }), "out-of-range");
  rejects("an infinite budget", () => atBudget([0, 1], [1, 2], { rows: Infinity }), "out-of-range");
  rejects("a rate above 1", () => atBudget([0, 1], [1, 2], { rate: 1.5 }), "out-of-range");
  rejects("different lengths", () => atBudget([0, 1], [1], { rows: 1 }), "length-mismatch");
});

/** Recall among the first rows, over every order that keeps higher scores first. */
function meanRecall(labels: readonly number[], scores: readonly number[], rows: number): number {
  const found = orders(labels.map((_, row) => row))
    .filter((order) => order.every((row, i) => i === 0 || scores[order[i - 1]] >= scores[row]))
    .map((order) => order.slice(0, rows).reduce((sum, row) => sum + labels[row], 0));
  const positives = labels.reduce((sum, label) => sum + label, 0);
  return found.reduce((sum, hits) => sum + hits, 0) / found.length / positives;
}

function orders(rows: readonly number[]): number[][] {
  if (rows.length === 0) return [[]];
  return rows.flatMap((row) => orders(rows.filter((other) => other !== row)).map((rest) => [row, ...rest]));
}
