import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { meanSquaredError } from "../../src/regression/mean-squared-error.ts";
import {
  type MeanTweedieDevianceOptions,
  meanTweedieDeviance,
} from "../../src/regression/mean-tweedie-deviance.ts";
import cases from "../golden/mean-tweedie-deviance.json" with { type: "json" };
import { orRefusal, positives, refusesBadTargets, targets } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: MeanTweedieDevianceOptions;
}

describe("meanTweedieDeviance", () => {
  golden(
    "meanTweedieDeviance",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => meanTweedieDeviance(yTrue, yPred, options)),
    { absolute: 1e-13 },
  );

  property("is the squared error for power 0", targets, ({ yTrue, yPred }) =>
    near(meanTweedieDeviance(yTrue, yPred), meanSquaredError(yTrue, yPred)),
  );

  property(
    "is 0 for the truth, and scales with the unit to the power of 2 - power",
    positives,
    ({ yTrue, yPred }) => {
      const twice = (values: number[]) => values.map((each) => 2 * each);
      for (const power of [-1, 1, 1.5, 2, 3]) {
        near(meanTweedieDeviance(yTrue, yTrue, { power }), 0, { absolute: 1e-6 });
        near(
          meanTweedieDeviance(twice(yTrue), twice(yPred), { power }),
          2 ** (2 - power) * meanTweedieDeviance(yTrue, yPred, { power }),
          { relative: 1e-8, absolute: 1e-8 },
        );
      }
    },
  );

  rejects(
    "a power between 0 and 1",
    () => meanTweedieDeviance([1], [1], { power: 0.5 }),
    "out-of-range",
    /got 0.5/,
  );
  rejects("a power that is NaN", () => meanTweedieDeviance([1], [1], { power: Number.NaN }), "out-of-range");
  rejects(
    "a prediction of 0",
    () => meanTweedieDeviance([1, 2], [1, 0], { power: -1 }),
    "out-of-range",
    /requires yPred above 0 for this power, got 0 at row 1/,
  );
  rejects(
    "a negative count",
    () => meanTweedieDeviance([-1], [1], { power: 1 }),
    "out-of-range",
    /yTrue of at least 0/,
  );
  rejects(
    "a gamma truth of 0",
    () => meanTweedieDeviance([0], [1], { power: 2 }),
    "out-of-range",
    /yTrue above 0/,
  );

  refusesBadTargets("meanTweedieDeviance", meanTweedieDeviance);
});
