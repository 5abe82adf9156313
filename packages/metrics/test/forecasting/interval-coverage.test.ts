import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { intervalCoverage } from "../../src/forecasting/interval-coverage.ts";
import cases from "../golden/interval-coverage.json" with { type: "json" };
import { repeat, targets, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

describe("intervalCoverage", () => {
  golden("intervalCoverage", cases, ({ yTrue, lower, upper }: Input) =>
    intervalCoverage(yTrue, lower, upper),
  );

  property("counts a row of weight 2 like two rows", targets, ({ yTrue, yPred }) => {
    const weight = wholeWeights(yTrue.length);
    const upper = yPred.map((value) => value + 50);
    near(
      intervalCoverage(yTrue, yPred, upper, { sampleWeight: weight }),
      intervalCoverage(repeat(yTrue, weight), repeat(yPred, weight), repeat(upper, weight)),
    );
  });

  property("is 1 for intervals that end at the truth", targets, ({ yTrue }) =>
    near(intervalCoverage(yTrue, yTrue, yTrue), 1),
  );

  rejects(
    "different lengths",
    () => intervalCoverage([1], [0, 0], [2, 2]),
    "length-mismatch",
    /yTrue of length 2, got 1/,
  );
  rejects("ends of different lengths", () => intervalCoverage([1], [0], [2, 2]), "length-mismatch", /upper/);
  rejects("no rows", () => intervalCoverage([], [], []), "empty-input");
  rejects("NaN", () => intervalCoverage([Number.NaN], [0], [1]), "not-finite", /yTrue/);
  rejects(
    "an infinite end",
    () => intervalCoverage([0], [0], [Number.POSITIVE_INFINITY]),
    "not-finite",
    /upper/,
  );
  rejects("ends that cross", () => intervalCoverage([1], [2], [1]), "out-of-range");
  rejects(
    "weights that sum to 0",
    () => intervalCoverage([1], [0], [1], { sampleWeight: [0] }),
    "bad-weights",
  );
});
