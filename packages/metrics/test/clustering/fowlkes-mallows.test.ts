import { golden, near, property } from "@productizeml/testing";
import { describe } from "vitest";
import { fowlkesMallows } from "../../src/clustering/fowlkes-mallows.ts";
import { pairConfusionMatrix } from "../../src/clustering/pair-confusion-matrix.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/fowlkes-mallows.json" with { type: "json" };
import { labelPairs, orRefusal, refusesBadClusterings } from "../support.ts";

interface Input {
  readonly labelsTrue: Labels;
  readonly labelsPred: Labels;
}

describe("fowlkesMallows", () => {
  golden("fowlkesMallows", cases, ({ labelsTrue, labelsPred }: Input) =>
    orRefusal(() => fowlkesMallows(labelsTrue, labelsPred)),
  );

  property("is symmetric, and does not depend on names", labelPairs, ({ yTrue, yPred }) => {
    const names = yPred.map((label) => `cluster ${9 - label}`);
    near(fowlkesMallows(names, yTrue), fowlkesMallows(yTrue, yPred), { absolute: 1e-12 });
  });

  property("is the mean of precision and recall over pairs", labelPairs, ({ yTrue, yPred }) => {
    const [, onlyPredicted, onlyTrue, together] = pairConfusionMatrix(yTrue, yPred).data;
    const product = (together + onlyPredicted) * (together + onlyTrue);
    near(fowlkesMallows(yTrue, yPred), together === 0 ? 0 : together / Math.sqrt(product));
  });

  refusesBadClusterings("fowlkesMallows", fowlkesMallows);
});
