import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import {
  type MeanPoissonDevianceOptions,
  meanPoissonDeviance,
} from "../../src/regression/mean-poisson-deviance.ts";
import { meanTweedieDeviance } from "../../src/regression/mean-tweedie-deviance.ts";
import cases from "../golden/mean-poisson-deviance.json" with { type: "json" };
import { orRefusal, positives, refusesBadTargets } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: MeanPoissonDevianceOptions;
}

describe("meanPoissonDeviance", () => {
  golden(
    "meanPoissonDeviance",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => meanPoissonDeviance(yTrue, yPred, options)),
    { absolute: 1e-13 },
  );

  property(
    "is Tweedie's of power 1, and twice the prediction where nothing was counted",
    positives,
    ({ yTrue, yPred }) => {
      near(meanPoissonDeviance(yTrue, yPred), meanTweedieDeviance(yTrue, yPred, { power: 1 }));
      const mean = yPred.reduce((sum, y) => sum + y, 0) / yPred.length;
      near(meanPoissonDeviance(new Array<number>(yPred.length).fill(0), yPred), 2 * mean);
    },
  );

  rejects(
    "a negative count",
    () => meanPoissonDeviance([-1], [1]),
    "out-of-range",
    /^meanPoissonDeviance requires yTrue/,
  );

  refusesBadTargets("meanPoissonDeviance", meanPoissonDeviance);
});
