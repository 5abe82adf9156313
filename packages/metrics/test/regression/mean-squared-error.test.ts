import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { type MeanSquaredErrorOptions, meanSquaredError } from "../../src/regression/mean-squared-error.ts";
import cases from "../golden/mean-squared-error.json" with { type: "json" };
import { orRefusal, targets } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: MeanSquaredErrorOptions;
}

describe("meanSquaredError", () => {
  golden("meanSquaredError", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => meanSquaredError(yTrue, yPred, options)),
  );

  property("is the variance plus the squared bias of the errors", targets, ({ yTrue, yPred }) => {
    const errors = yTrue.map((y, i) => y - yPred[i]);
    const bias = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    const variance = errors.reduce((sum, error) => sum + (error - bias) ** 2, 0) / errors.length;
    near(meanSquaredError(yTrue, yPred), variance + bias ** 2, { relative: 1e-9 });
  });

  rejects(
    "different lengths",
    () => meanSquaredError([1, 2], [1]),
    "length-mismatch",
    /meanSquaredError requires yPred of length 2, got 1/,
  );
  rejects("no rows", () => meanSquaredError([], []), "empty-input");
  rejects(
    "NaN",
    () => meanSquaredError([1, 2], [1, Number.NaN]),
    "not-finite",
    /requires finite yPred, got NaN at row 1/,
  );
  rejects(
    "NaN under a weight of 0",
    () => meanSquaredError([1, 2], [1, Number.NaN], { sampleWeight: [1, 0] }),
    "not-finite",
  );
  rejects("strings", () => meanSquaredError(["a", "b"] as unknown as number[], [1, 2]), "bad-column");
});
