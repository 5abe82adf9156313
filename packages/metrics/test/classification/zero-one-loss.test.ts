import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { accuracy } from "../../src/classification/accuracy.ts";
import { type ZeroOneLossOptions, zeroOneLoss } from "../../src/classification/zero-one-loss.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/zero-one-loss.json" with { type: "json" };
import { labelPairs, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: ZeroOneLossOptions;
}

describe("zeroOneLoss", () => {
  golden(
    "zeroOneLoss",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => zeroOneLoss(yTrue, yPred, options)),
    { absolute: 1e-15 },
  );

  property("is 1 - accuracy", labelPairs, ({ yTrue, yPred }) =>
    near(zeroOneLoss(yTrue, yPred), 1 - accuracy(yTrue, yPred), { absolute: 1e-12 }),
  );

  property("counts wrong rows without normalizing", labelPairs, ({ yTrue, yPred }) =>
    near(zeroOneLoss(yTrue, yPred, { normalize: false }), yTrue.filter((y, i) => y !== yPred[i]).length),
  );

  rejects(
    "different lengths",
    () => zeroOneLoss([1, 0], [1]),
    "length-mismatch",
    /zeroOneLoss requires yPred of length 2, got 1/,
  );
  rejects("no rows", () => zeroOneLoss([], []), "empty-input");
  rejects("strings against numbers", () => zeroOneLoss(["1"], [1]), "mixed-labels");
  rejects("negative weights", () => zeroOneLoss([1, 0], [1, 1], { sampleWeight: [1, -1] }), "bad-weights");
});
