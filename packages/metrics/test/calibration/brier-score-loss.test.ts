import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { type BrierScoreLossOptions, brierScoreLoss } from "../../src/calibration/brier-score-loss.ts";
import type { Labels } from "../../src/labels.ts";
import { meanSquaredError } from "../../src/regression/mean-squared-error.ts";
import cases from "../golden/brier-score-loss.json" with { type: "json" };
import { orRefusal, probable } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yProb: readonly number[];
  readonly options: BrierScoreLossOptions;
}

describe("brierScoreLoss", () => {
  golden("brierScoreLoss", cases, ({ yTrue, yProb, options }: Input) =>
    orRefusal(() => brierScoreLoss(yTrue, yProb, options)),
  );

  property("is the mean squared error of the probabilities", probable, ({ yTrue, yProb }) =>
    near(brierScoreLoss(yTrue, yProb), meanSquaredError(yTrue, yProb)),
  );

  property("of two columns is twice that of one, unless halved", probable, ({ yTrue, yProb }) => {
    const matrix = { data: yProb.flatMap((p) => [1 - p, p]), rows: yProb.length, cols: 2 };
    near(brierScoreLoss(yTrue, matrix, { scaleByHalf: false }), 2 * brierScoreLoss(yTrue, yProb), {
      absolute: 1e-12,
    });
    near(brierScoreLoss(yTrue, matrix), brierScoreLoss(yTrue, yProb), { absolute: 1e-12 });
  });

  rejects("a probability below 0", () => brierScoreLoss([0, 1], [-0.2, 1]), "out-of-range");
  rejects("NaN", () => brierScoreLoss([0, 1], [0.2, Number.NaN]), "not-finite");
  rejects("strings without positiveLabel", () => brierScoreLoss(["a", "b"], [0.5, 0.5]), "bad-option");
  rejects("different lengths", () => brierScoreLoss([0, 1], [0.5]), "length-mismatch");
  rejects(
    "a single class in a matrix",
    () => brierScoreLoss([1], { data: [1], rows: 1, cols: 1 }),
    "bad-option",
  );
});
