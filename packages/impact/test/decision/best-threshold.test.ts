import { golden, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BestThresholdOptions, bestThreshold, expectedCost } from "../../src/index.ts";
import cases from "../golden/best-threshold.json" with { type: "json" };

interface Problem {
  yTrue: number[];
  yScore: number[];
  options: BestThresholdOptions;
}

const costs = { falsePositive: 2, falseNegative: 9 };
const rows = fc.array(
  fc.tuple(fc.boolean(), fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 50 })),
  {
    minLength: 1,
    maxLength: 60,
  },
);

describe("bestThreshold", () => {
  golden("bestThreshold", cases, ({ yTrue, yScore, options }: Problem) =>
    bestThreshold(yTrue, yScore, options),
  );

  property("costs what expectedCost says, and no threshold costs less", rows, (all) => {
    const yTrue = all.map(([label]) => label);
    const yScore = all.map(([, score]) => score);
    const perRow = { falsePositive: 3, falseNegative: all.map(([, , amount]) => amount) };
    const best = bestThreshold(yTrue, yScore, { costs: perRow });
    const cost = (threshold: number) => expectedCost(yTrue, yScore, perRow, { threshold });
    expect(best.cost).toBeCloseTo(cost(best.threshold), 12);
    for (const threshold of [...yScore, Infinity]) {
      expect(cost(threshold)).toBeGreaterThanOrEqual(best.cost - 1e-12);
    }
    expect(best.costOfAll).toBeCloseTo(cost(Math.min(...yScore)), 12);
    expect(best.costOfNone).toBeCloseTo(cost(Infinity), 12);
    expect(best.acting).toBe(yScore.filter((score) => score >= best.threshold).length / all.length);
  });
  property("does not change when both costs are scaled", rows, (all) => {
    const yTrue = all.map(([label]) => label);
    const yScore = all.map(([, score]) => score);
    const scaled = { falsePositive: 2 * 4, falseNegative: 9 * 4 };
    const one = bestThreshold(yTrue, yScore, { costs });
    expect(bestThreshold(yTrue, yScore, { costs: scaled }).threshold).toBe(one.threshold);
  });

  it("finds what decision theory says of calibrated scores", () => {
    // Act when the expected loss of acting, (1 - p) * 2, is below that of waiting, p * 9: from p = 2 / 11 on.
    const n = 2000;
    const yScore = Float64Array.from({ length: n * 20 }, (_, i) => (i % n) / n);
    const yTrue = yScore.map((p, i) => (Math.floor(i / n) < Math.round(20 * p) ? 1 : 0));
    expect(bestThreshold(yTrue, yScore, { costs }).threshold).toBeCloseTo(2 / 11, 1);
  });
  it("gives intervals that hold the threshold and its cost, and repeat with the seed", () => {
    const yScore = Float64Array.from({ length: 400 }, (_, i) => ((i * 7919) % 400) / 400);
    const yTrue = yScore.map((p, i) => ((i * 104_729) % 400 < 400 * p ? 1 : 0));
    const found = bestThreshold(yTrue, yScore, { costs, interval: { resamples: 200, seed: 7 } });
    const { threshold, cost, level } = found.interval ?? expect.fail("no interval");
    expect(threshold.lower).toBeLessThanOrEqual(found.threshold);
    expect(threshold.upper).toBeGreaterThanOrEqual(found.threshold);
    expect(cost.lower).toBeLessThan(found.cost);
    expect(cost.upper).toBeGreaterThan(found.cost);
    expect(level).toBe(0.95);
    expect(bestThreshold(yTrue, yScore, { costs, interval: { resamples: 200, seed: 7 } })).toEqual(found);
    const narrow = bestThreshold(yTrue, yScore, { costs, interval: { resamples: 200, seed: 7, level: 0.5 } });
    expect(narrow.interval?.cost.upper).toBeLessThan(cost.upper);
  });
  it("acts on none when that is cheapest", () => {
    const found = bestThreshold([0, 0, 1], [0.1, 0.9, 0.5], {
      costs: { falsePositive: 9, falseNegative: 1 },
    });
    expect([found.threshold, found.acting]).toEqual([Infinity, 0]);
  });

  rejects(
    "a score that is not a number",
    () => bestThreshold([0, 1], [0.5, Number.NaN], { costs }),
    "not-finite",
  );
  rejects(
    "a level of 95",
    () => bestThreshold([0, 1], [0, 1], { costs, interval: { level: 95 } }),
    "out-of-range",
  );
  rejects(
    "no resamples",
    () => bestThreshold([0, 1], [0, 1], { costs, interval: { resamples: 0 } }),
    "out-of-range",
  );
});
