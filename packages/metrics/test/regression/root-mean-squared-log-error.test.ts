import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import {
  type RootMeanSquaredLogErrorOptions,
  rootMeanSquaredLogError,
} from "../../src/regression/root-mean-squared-log-error.ts";
import cases from "../golden/root-mean-squared-log-error.json" with { type: "json" };
import { orRefusal, positives, refusesBadTargets } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: RootMeanSquaredLogErrorOptions;
}

describe("rootMeanSquaredLogError", () => {
  golden("rootMeanSquaredLogError", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => rootMeanSquaredLogError(yTrue, yPred, options)),
  );

  property("is the logarithm of a common factor", positives, ({ yTrue }) => {
    const twice = yTrue.map((y) => 2 * (1 + y) - 1);
    near(rootMeanSquaredLogError(yTrue, twice), Math.LN2, { relative: 1e-9 });
  });

  rejects(
    "a prediction of -1",
    () => rootMeanSquaredLogError([0, 1], [0, -1]),
    "out-of-range",
    /^rootMeanSquaredLogError/,
  );

  refusesBadTargets("rootMeanSquaredLogError", rootMeanSquaredLogError);
});
