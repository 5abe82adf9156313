import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { accuracy } from "../../src/classification/accuracy.ts";
import { type HammingLossOptions, hammingLoss } from "../../src/classification/hamming-loss.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/hamming-loss.json" with { type: "json" };
import { labelPairs, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: HammingLossOptions;
}

describe("hammingLoss", () => {
  golden("hammingLoss", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => hammingLoss(yTrue, yPred, options)),
  );

  property("is 1 - accuracy", labelPairs, ({ yTrue, yPred }) =>
    near(hammingLoss(yTrue, yPred), 1 - accuracy(yTrue, yPred), { absolute: 1e-12 }),
  );

  rejects(
    "different lengths",
    () => hammingLoss([1, 0], [1]),
    "length-mismatch",
    /hammingLoss requires yPred of length 2, got 1/,
  );
  rejects("no rows", () => hammingLoss([], []), "empty-input");
  rejects("strings against numbers", () => hammingLoss(["1"], [1]), "mixed-labels");
  rejects("negative weights", () => hammingLoss([1, 0], [1, 1], { sampleWeight: [1, -1] }), "bad-weights");
});
