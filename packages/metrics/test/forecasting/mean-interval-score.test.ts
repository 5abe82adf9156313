import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { intervalCoverage } from "../../src/forecasting/interval-coverage.ts";
import {
  type MeanIntervalScoreOptions,
  meanIntervalScore,
} from "../../src/forecasting/mean-interval-score.ts";
import { meanIntervalWidth } from "../../src/forecasting/mean-interval-width.ts";
import { meanPinballLoss } from "../../src/regression/mean-pinball-loss.ts";
import cases from "../golden/mean-interval-score.json" with { type: "json" };
import { targets } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly options: MeanIntervalScoreOptions;
}

describe("meanIntervalScore", () => {
  golden("meanIntervalScore", cases, ({ yTrue, lower, upper, options }: Input) =>
    meanIntervalScore(yTrue, lower, upper, options),
  );

  property("is the pinball losses of both ends together", targets, ({ yTrue, yPred }) => {
    const upper = yPred.map((value, i) => value + (i % 7));
    const losses =
      meanPinballLoss(yTrue, yPred, { alpha: 0.1 }) + meanPinballLoss(yTrue, upper, { alpha: 0.9 });
    near(meanIntervalScore(yTrue, yPred, upper, { level: 0.8 }), 10 * losses, { absolute: 1e-11 });
  });

  property("is the width where all is covered", targets, ({ yTrue }) => {
    const lower = yTrue.map((value) => value - 1);
    expect(intervalCoverage(yTrue, lower, yTrue)).toBe(1);
    near(meanIntervalScore(yTrue, lower, yTrue), meanIntervalWidth(lower, yTrue));
  });

  rejects(
    "a level of 1",
    () => meanIntervalScore([1], [0], [2], { level: 1 }),
    "out-of-range",
    /\(0, 1\), got 1/,
  );
  rejects(
    "ends that cross",
    () => meanIntervalScore([1, 1], [0, 3], [2, 2]),
    "out-of-range",
    /3 above 2 at row 1/,
  );
});
