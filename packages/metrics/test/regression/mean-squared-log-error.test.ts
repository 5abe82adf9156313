import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { meanSquaredError } from "../../src/regression/mean-squared-error.ts";
import {
  type MeanSquaredLogErrorOptions,
  meanSquaredLogError,
} from "../../src/regression/mean-squared-log-error.ts";
import cases from "../golden/mean-squared-log-error.json" with { type: "json" };
import { orRefusal, positives, refusesBadTargets } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: MeanSquaredLogErrorOptions;
}

describe("meanSquaredLogError", () => {
  golden("meanSquaredLogError", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => meanSquaredLogError(yTrue, yPred, options)),
  );

  property("is the squared error of the logarithms", positives, ({ yTrue, yPred }) => {
    const logs = (values: number[]) => values.map((each) => Math.log1p(each));
    near(meanSquaredLogError(yTrue, yPred), meanSquaredError(logs(yTrue), logs(yPred)), { absolute: 1e-15 });
  });

  rejects(
    "a truth of -1",
    () => meanSquaredLogError([0, -1], [0, 0]),
    "out-of-range",
    /yTrue above -1, got -1 at row 1/,
  );
  rejects(
    "a prediction below -1",
    () => meanSquaredLogError([0, 1], [0, -2]),
    "out-of-range",
    /yPred above -1/,
  );

  refusesBadTargets("meanSquaredLogError", meanSquaredLogError);
});
