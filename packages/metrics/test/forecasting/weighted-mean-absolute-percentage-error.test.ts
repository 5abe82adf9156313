import { golden, near, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type WeightedMeanAbsolutePercentageErrorOptions,
  weightedMeanAbsolutePercentageError,
} from "../../src/forecasting/weighted-mean-absolute-percentage-error.ts";
import { meanAbsoluteError } from "../../src/regression/mean-absolute-error.ts";
import cases from "../golden/weighted-mean-absolute-percentage-error.json" with { type: "json" };
import { orRefusal, refusesBadTargets, targets } from "../support.ts";
import { weighsLikeRepeats } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: WeightedMeanAbsolutePercentageErrorOptions;
}

describe("weightedMeanAbsolutePercentageError", () => {
  golden(
    "weightedMeanAbsolutePercentageError",
    cases,
    ({ yTrue, yPred, options }: Input) =>
      orRefusal(() => weightedMeanAbsolutePercentageError(yTrue, yPred, options)),
    { absolute: 1e-15 },
  );

  property("is the mean absolute error as a share of the mean magnitude", targets, ({ yTrue, yPred }) => {
    const size = yTrue.reduce((sum, each) => sum + Math.abs(each), 0) / yTrue.length;
    near(weightedMeanAbsolutePercentageError(yTrue, yPred), meanAbsoluteError(yTrue, yPred) / size);
  });

  it("is infinite where every true value is 0", () => {
    expect(weightedMeanAbsolutePercentageError([0, 0], [1, 0])).toBe(Number.POSITIVE_INFINITY);
    expect(weightedMeanAbsolutePercentageError([0, 0], [0, 0])).toBeNaN();
  });

  weighsLikeRepeats(weightedMeanAbsolutePercentageError);
  refusesBadTargets("weightedMeanAbsolutePercentageError", weightedMeanAbsolutePercentageError);
});
