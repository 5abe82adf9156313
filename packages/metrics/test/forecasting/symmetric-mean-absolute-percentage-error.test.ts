import { golden, near, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type SymmetricMeanAbsolutePercentageErrorOptions,
  symmetricMeanAbsolutePercentageError,
} from "../../src/forecasting/symmetric-mean-absolute-percentage-error.ts";
import cases from "../golden/symmetric-mean-absolute-percentage-error.json" with { type: "json" };
import { orRefusal, refusesBadTargets, targets } from "../support.ts";
import { weighsLikeRepeats } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: SymmetricMeanAbsolutePercentageErrorOptions;
}

describe("symmetricMeanAbsolutePercentageError", () => {
  golden(
    "symmetricMeanAbsolutePercentageError",
    cases,
    ({ yTrue, yPred, options }: Input) =>
      orRefusal(() => symmetricMeanAbsolutePercentageError(yTrue, yPred, options)),
    { absolute: 1e-15 },
  );

  property("is the same for truth and forecast exchanged, and at most 2", targets, ({ yTrue, yPred }) => {
    const error = symmetricMeanAbsolutePercentageError(yTrue, yPred);
    near(symmetricMeanAbsolutePercentageError(yPred, yTrue), error);
    expect(error).toBeLessThanOrEqual(2);
  });

  it("counts a row where both are 0 as right, and tiny values as what they are", () => {
    expect(symmetricMeanAbsolutePercentageError([0], [0])).toBe(0);
    near(symmetricMeanAbsolutePercentageError([1e-9], [3e-9]), 1);
  });

  weighsLikeRepeats(symmetricMeanAbsolutePercentageError);
  refusesBadTargets("symmetricMeanAbsolutePercentageError", symmetricMeanAbsolutePercentageError);
});
