import { normal } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, it } from "vitest";
import { continuousRankedProbabilityScore } from "../../src/forecasting/continuous-ranked-probability-score.ts";
import { normalContinuousRankedProbabilityScore } from "../../src/forecasting/normal-continuous-ranked-probability-score.ts";
import cases from "../golden/normal-continuous-ranked-probability-score.json" with { type: "json" };
import { targets, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly mean: readonly number[];
  readonly sd: readonly number[];
}

describe("normalContinuousRankedProbabilityScore", () => {
  golden("normalContinuousRankedProbabilityScore", cases, ({ yTrue, mean, sd }: Input) =>
    normalContinuousRankedProbabilityScore(yTrue, mean, sd),
  );

  it("is what an ensemble of its quantiles tends to", () => {
    const size = 20_000;
    const data = Float64Array.from({ length: size }, (_, i) => normal.quantile((i + 0.5) / size, 1, 2));
    near(
      continuousRankedProbabilityScore([2.5], { data, rows: 1, cols: size }),
      normalContinuousRankedProbabilityScore([2.5], [1], [2]),
      { relative: 1e-3 },
    );
  });

  property("grows with the unit, and weighs rows", targets, ({ yTrue, yPred }) => {
    const sd = yTrue.map((_, i) => 1 + (i % 3));
    const twice = (values: number[]) => values.map((each) => 2 * each);
    const sampleWeight = wholeWeights(yTrue.length);
    near(
      normalContinuousRankedProbabilityScore(twice(yTrue), twice(yPred), twice(sd), { sampleWeight }),
      2 * normalContinuousRankedProbabilityScore(yTrue, yPred, sd, { sampleWeight }),
    );
  });

  rejects(
    "a deviation of 0",
    () => normalContinuousRankedProbabilityScore([1], [1], [0]),
    "out-of-range",
    /sd above 0, got 0 at row 0/,
  );
  rejects(
    "different lengths",
    () => normalContinuousRankedProbabilityScore([1], [1, 2], [1]),
    "length-mismatch",
    /mean/,
  );
  rejects("no rows", () => normalContinuousRankedProbabilityScore([], [], []), "empty-input");
  rejects("NaN", () => normalContinuousRankedProbabilityScore([1], [1], [Number.NaN]), "not-finite", /sd/);
});
