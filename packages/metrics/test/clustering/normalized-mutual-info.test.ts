import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import {
  type NormalizedMutualInfoOptions,
  normalizedMutualInfo,
} from "../../src/clustering/normalized-mutual-info.ts";
import { vMeasure } from "../../src/clustering/v-measure.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/normalized-mutual-info.json" with { type: "json" };
import { labelPairs, orRefusal, refusesBadClusterings } from "../support.ts";

interface Input {
  readonly labelsTrue: Labels;
  readonly labelsPred: Labels;
  readonly options: NormalizedMutualInfoOptions;
}

describe("normalizedMutualInfo", () => {
  golden(
    "normalizedMutualInfo",
    cases,
    ({ labelsTrue, labelsPred, options }: Input) =>
      orRefusal(() => normalizedMutualInfo(labelsTrue, labelsPred, options)),
    { absolute: 1e-14 },
  );

  property("is symmetric, and does not depend on names", labelPairs, ({ yTrue, yPred }) => {
    const names = yPred.map((label) => `cluster ${9 - label}`);
    near(normalizedMutualInfo(names, yTrue), normalizedMutualInfo(yTrue, yPred), { absolute: 1e-12 });
  });

  property("is 1 for the same groups", labelPairs, ({ yTrue }) =>
    near(normalizedMutualInfo(yTrue, yTrue), 1),
  );

  property("is the V-measure", labelPairs, ({ yTrue, yPred }) => {
    const varied = [0, 1, ...yTrue];
    near(normalizedMutualInfo(varied, [0, 1, ...yPred]), vMeasure(varied, [0, 1, ...yPred]), {
      absolute: 1e-12,
    });
  });

  rejects(
    "an unknown mean",
    () => normalizedMutualInfo([0], [0], { averageMethod: "mean" as "min" }),
    "bad-option",
    /averageMethod .* got "mean"/,
  );

  refusesBadClusterings("normalizedMutualInfo", normalizedMutualInfo);
});
