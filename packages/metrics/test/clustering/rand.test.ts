import { golden, near, property } from "@productizeml/testing";
import { describe } from "vitest";
import { pairConfusionMatrix } from "../../src/clustering/pair-confusion-matrix.ts";
import { rand } from "../../src/clustering/rand.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/rand.json" with { type: "json" };
import { labelPairs, orRefusal, refusesBadClusterings } from "../support.ts";

interface Input {
  readonly labelsTrue: Labels;
  readonly labelsPred: Labels;
}

describe("rand", () => {
  golden("rand", cases, ({ labelsTrue, labelsPred }: Input) => orRefusal(() => rand(labelsTrue, labelsPred)));

  property("is symmetric, and does not depend on names", labelPairs, ({ yTrue, yPred }) => {
    const names = yPred.map((label) => `cluster ${9 - label}`);
    near(rand(names, yTrue), rand(yTrue, yPred), { absolute: 1e-12 });
  });

  property("is 1 for the same groups", labelPairs, ({ yTrue }) => near(rand(yTrue, yTrue), 1));

  property("is the share of agreeing pairs", labelPairs, ({ yTrue, yPred }) => {
    const [apart, onlyPredicted, onlyTrue, together] = pairConfusionMatrix(yTrue, yPred).data;
    const all = apart + onlyPredicted + onlyTrue + together;
    near(rand(yTrue, yPred), all === 0 ? 1 : (apart + together) / all);
  });

  refusesBadClusterings("rand", rand);
});
