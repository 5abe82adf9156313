import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { accuracy } from "../../src/classification/accuracy.ts";
import type { Labels } from "../../src/labels.ts";
import { type ChooseThresholdOptions, chooseThreshold } from "../../src/thresholds/choose-threshold.ts";
import { ksStatistic } from "../../src/thresholds/ks-statistic.ts";
import cases from "../golden/choose-threshold.json" with { type: "json" };
import { orRefusal, repeat, scored, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[];
  readonly options: ChooseThresholdOptions;
}

describe("chooseThreshold", () => {
  golden(
    "chooseThreshold",
    cases,
    ({ yTrue, yScore, options }: Input) => orRefusal(() => chooseThreshold(yTrue, yScore, options)),
    { absolute: 1e-15 },
  );

  property("attains what it says", scored, ({ yTrue, yScore }) => {
    const { threshold, value, counts } = chooseThreshold(yTrue, yScore, { objective: "accuracy" });
    const predicted = yScore.map((score) => (score >= threshold ? 1 : 0));
    near(accuracy(yTrue, predicted), value);
    expect(counts.truePositives + counts.falsePositives).toBe(predicted.filter((each) => each === 1).length);
    expect(counts.truePositives + counts.falseNegatives).toBe(yTrue.filter((label) => label === 1).length);
  });

  property("finds with Youden's J what KS measures, if not upside down", scored, ({ yTrue, yScore }) => {
    const up = chooseThreshold(yTrue, yScore, { objective: "youden" }).value;
    const down = chooseThreshold(
      yTrue,
      yScore.map((score) => -score),
      { objective: "youden" },
    ).value;
    near(Math.max(up, down), ksStatistic(yTrue, yScore), { absolute: 1e-15 });
  });

  property("takes a function of the counts for any name", scored, ({ yTrue, yScore }) => {
    const named = chooseThreshold(yTrue, yScore, { objective: "fbeta" });
    const own = chooseThreshold(yTrue, yScore, {
      objective: ({ truePositives: tp, falsePositives: fp, falseNegatives: fn }) =>
        (2 * tp) / (2 * tp + fn + fp),
    });
    expect(own).toEqual(named);
  });

  property("counts weights as rows", scored, ({ yTrue, yScore }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    near(
      chooseThreshold(yTrue, yScore, { objective: "fbeta", beta: 2, sampleWeight }),
      chooseThreshold(repeat(yTrue, sampleWeight), repeat(yScore, sampleWeight), {
        objective: "fbeta",
        beta: 2,
      }),
    );
  });

  property(
    "has intervals that the seed repeats, and an optimism that is not negative",
    scored,
    ({ yTrue, yScore }) => {
      const options = { objective: "accuracy", interval: { resamples: 60, seed: 3, level: 0.8 } } as const;
      const { interval } = chooseThreshold(yTrue, yScore, options);
      expect(interval).toEqual(chooseThreshold(yTrue, yScore, options).interval);
      if (interval === undefined) return false;
      expect(interval.threshold.lower).toBeLessThanOrEqual(interval.threshold.upper);
      expect(interval.value.lower).toBeLessThanOrEqual(interval.value.upper);
      // The best threshold of a resample is at least as good there as the one of all rows; on those it is no better.
      expect(interval.optimism).toBeGreaterThan(-0.2);
      return interval.level === 0.8;
    },
    50,
  );

  it("predicts nothing positive where that is best", () => {
    const found = chooseThreshold([0, 0, 0, 1], [4, 3, 2, 1], { objective: "accuracy" });
    expect([found.threshold, found.value]).toEqual([Number.POSITIVE_INFINITY, 0.75]);
  });

  it("covers the accuracy of its threshold on new rows", () => {
    // Scores 0 to 99, of which those from 60 on are positive more often than not.
    const yScore = Array.from({ length: 400 }, (_, i) => i % 100);
    const yTrue = yScore.map((score, i) => ((i * 37) % 100 < (score >= 60 ? 80 : 20) ? 1 : 0));
    const { threshold, interval } = chooseThreshold(yTrue, yScore, {
      objective: "accuracy",
      interval: { resamples: 200 },
    });
    expect(Math.abs(threshold - 60)).toBeLessThanOrEqual(5);
    expect(interval?.value.lower).toBeLessThan(0.8);
    expect(interval?.value.upper).toBeGreaterThan(0.8);
  });

  it("says that no threshold defines the objective", () => {
    const told: string[] = [];
    const found = chooseThreshold([1, 1], [1, 2], {
      objective: "youden",
      onUndefined: ({ metric }) => void told.push(metric),
    });
    expect([found.threshold, found.value]).toEqual([Number.NaN, Number.NaN]);
    expect(told).toEqual(["chooseThreshold"]);
  });

  const objective = "accuracy";
  rejects(
    "an unknown objective",
    () => chooseThreshold([0, 1], [1, 2], { objective: "profit" as "accuracy" }),
    "bad-option",
  );
  rejects("no objective", () => chooseThreshold([0, 1], [1, 2], {} as ChooseThresholdOptions), "bad-option");
  rejects(
    "a beta of 0",
    () => chooseThreshold([0, 1], [1, 2], { objective: "fbeta", beta: 0 }),
    "out-of-range",
  );
  rejects(
    "a level of 1",
    () => chooseThreshold([0, 1], [1, 2], { objective, interval: { level: 1 } }),
    "out-of-range",
  );
  rejects(
    "half a resample",
    () => chooseThreshold([0, 1], [1, 2], { objective, interval: { resamples: 0.5 } }),
    "out-of-range",
  );
  rejects("different lengths", () => chooseThreshold([0, 1], [1], { objective }), "length-mismatch");
  rejects("NaN", () => chooseThreshold([0, 1], [1, Number.NaN], { objective }), "not-finite");
});
