import { golden, near, property } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { meanAbsoluteError } from "../../src/regression/mean-absolute-error.ts";
import {
  type RootMeanSquaredErrorOptions,
  rootMeanSquaredError,
} from "../../src/regression/root-mean-squared-error.ts";
import cases from "../golden/root-mean-squared-error.json" with { type: "json" };
import { orRefusal, refusesBadTargets, targets } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: RootMeanSquaredErrorOptions;
}

describe("rootMeanSquaredError", () => {
  golden("rootMeanSquaredError", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => rootMeanSquaredError(yTrue, yPred, options)),
  );

  property("is at least the mean absolute error, and grows with the unit", targets, ({ yTrue, yPred }) => {
    const value = rootMeanSquaredError(yTrue, yPred);
    expect(value).toBeGreaterThanOrEqual(meanAbsoluteError(yTrue, yPred) * (1 - 1e-12));
    const inCents = (values: number[]) => values.map((each) => 100 * each);
    near(rootMeanSquaredError(inCents(yTrue), inCents(yPred)), 100 * value);
  });

  refusesBadTargets("rootMeanSquaredError", rootMeanSquaredError);
});
