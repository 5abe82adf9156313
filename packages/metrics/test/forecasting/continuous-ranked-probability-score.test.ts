import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type ContinuousRankedProbabilityScoreOptions,
  continuousRankedProbabilityScore,
} from "../../src/forecasting/continuous-ranked-probability-score.ts";
import { meanAbsoluteError } from "../../src/regression/mean-absolute-error.ts";
import cases from "../golden/continuous-ranked-probability-score.json" with { type: "json" };
import { repeat, targets, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yEnsemble: Matrix;
  readonly options: ContinuousRankedProbabilityScoreOptions;
}

const members = (...columns: (readonly number[])[]) => ({
  data: columns[0].flatMap((_, row) => columns.map((column) => column[row])),
  rows: columns[0].length,
  cols: columns.length,
});

describe("continuousRankedProbabilityScore", () => {
  golden(
    "continuousRankedProbabilityScore",
    cases,
    ({ yTrue, yEnsemble, options }: Input) => continuousRankedProbabilityScore(yTrue, yEnsemble, options),
    { absolute: 1e-14 },
  );

  property("is the absolute error of one member, however often it is given", targets, ({ yTrue, yPred }) => {
    const error = meanAbsoluteError(yTrue, yPred);
    near(continuousRankedProbabilityScore(yTrue, members(yPred)), error);
    near(continuousRankedProbabilityScore(yTrue, members(yPred, yPred, yPred)), error, { absolute: 1e-13 });
    near(continuousRankedProbabilityScore(yTrue, members(yPred, yPred), { estimator: "fair" }), error, {
      absolute: 1e-13,
    });
  });

  property(
    "does not ask for the order of members, and counts weights like repeats",
    targets,
    ({ yTrue, yPred }) => {
      const weight = wholeWeights(yTrue.length);
      const other = yPred.map((value, i) => value - (i % 5));
      near(
        continuousRankedProbabilityScore(yTrue, members(yPred, other, yTrue), { sampleWeight: weight }),
        continuousRankedProbabilityScore(
          repeat(yTrue, weight),
          members(repeat(other, weight), repeat(yTrue, weight), repeat(yPred, weight)),
        ),
        { absolute: 1e-12 },
      );
    },
  );

  it("leaves the ensemble as it is", () => {
    const data = Float64Array.of(3, 1, 2);
    continuousRankedProbabilityScore([0], { data, rows: 1, cols: 3 });
    expect(data).toEqual(Float64Array.of(3, 1, 2));
  });

  rejects(
    "a fair score of one member",
    () => continuousRankedProbabilityScore([1], members([1]), { estimator: "fair" }),
    "too-few-values",
    /at least 2 members, got 1/,
  );
  rejects(
    "no members",
    () => continuousRankedProbabilityScore([1], { data: [], rows: 1, cols: 0 }),
    "empty-input",
  );
  rejects(
    "no rows",
    () => continuousRankedProbabilityScore([], { data: [], rows: 0, cols: 2 }),
    "empty-input",
  );
  rejects(
    "different lengths",
    () => continuousRankedProbabilityScore([1, 2], members([1])),
    "length-mismatch",
  );
  rejects("NaN", () => continuousRankedProbabilityScore([1], members([Number.NaN])), "not-finite");
  rejects(
    "another estimator",
    () => continuousRankedProbabilityScore([1], members([1]), { estimator: "pwm" as "fair" }),
    "bad-option",
  );
});
