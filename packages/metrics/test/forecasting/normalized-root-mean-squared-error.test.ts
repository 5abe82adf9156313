import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type NormalizedRootMeanSquaredErrorOptions,
  normalizedRootMeanSquaredError,
} from "../../src/forecasting/normalized-root-mean-squared-error.ts";
import cases from "../golden/normalized-root-mean-squared-error.json" with { type: "json" };
import { orRefusal, refusesBadTargets, targets } from "../support.ts";
import { weighsLikeRepeats } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: NormalizedRootMeanSquaredErrorOptions;
}

describe("normalizedRootMeanSquaredError", () => {
  golden(
    "normalizedRootMeanSquaredError",
    cases,
    ({ yTrue, yPred, options }: Input) =>
      orRefusal(() => normalizedRootMeanSquaredError(yTrue, yPred, options)),
    { relative: 1e-11, absolute: 1e-15 },
  );

  property("does not change with the unit", targets, ({ yTrue, yPred }) => {
    const scaled = (values: number[]) => values.map((each) => 8 * each);
    for (const normalization of ["mean", "range", "std", "l2"] as const) {
      near(
        normalizedRootMeanSquaredError(scaled(yTrue), scaled(yPred), { normalization }),
        normalizedRootMeanSquaredError(yTrue, yPred, { normalization }),
        { relative: 1e-10 },
      );
    }
  });

  property("leaves rows of weight 0 out of the range", targets, ({ yTrue, yPred }) => {
    near(
      normalizedRootMeanSquaredError([...yTrue, 1e6], [...yPred, 0], {
        normalization: "range",
        sampleWeight: [...yTrue.map(() => 1), 0],
      }),
      normalizedRootMeanSquaredError(yTrue, yPred, { normalization: "range" }),
    );
  });

  it("is infinite where it is divided by 0", () => {
    expect(normalizedRootMeanSquaredError([1, -1], [1, 1])).toBe(Number.POSITIVE_INFINITY);
  });

  rejects(
    "another normalization",
    () => normalizedRootMeanSquaredError([1], [1], { normalization: "iqr" as "range" }),
    "bad-option",
  );
  weighsLikeRepeats((yTrue, yPred, options) =>
    normalizedRootMeanSquaredError(yTrue, yPred, { normalization: "std", ...options }),
  );
  refusesBadTargets("normalizedRootMeanSquaredError", normalizedRootMeanSquaredError);
});
