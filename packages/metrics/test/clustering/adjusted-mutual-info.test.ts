import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type AdjustedMutualInfoOptions,
  adjustedMutualInfo,
} from "../../src/clustering/adjusted-mutual-info.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/adjusted-mutual-info.json" with { type: "json" };
import { labelPairs, orRefusal, refusesBadClusterings } from "../support.ts";

interface Input {
  readonly labelsTrue: Labels;
  readonly labelsPred: Labels;
  readonly options: AdjustedMutualInfoOptions;
}

describe("adjustedMutualInfo", () => {
  // Logarithms of factorials of hundreds cancel, here summed with compensation, there from lgamma.
  golden(
    "adjustedMutualInfo",
    cases,
    ({ labelsTrue, labelsPred, options }: Input) =>
      orRefusal(() => adjustedMutualInfo(labelsTrue, labelsPred, options)),
    { absolute: 1e-11 },
  );

  property("is symmetric, and does not depend on names", labelPairs, ({ yTrue, yPred }) => {
    const names = yPred.map((label) => `cluster ${9 - label}`);
    near(adjustedMutualInfo(names, yTrue), adjustedMutualInfo(yTrue, yPred), { absolute: 1e-10 });
  });

  property("is 1 for the same groups", labelPairs, ({ yTrue }) => near(adjustedMutualInfo(yTrue, yTrue), 1));

  property("is at most 1", labelPairs, ({ yTrue, yPred }) => {
    expect(adjustedMutualInfo(yTrue, yPred)).toBeLessThanOrEqual(1 + 1e-12);
  });

  it("is 0 on average over every order of the labels", () => {
    const orders = (rest: number[]): number[][] =>
      rest.length < 2
        ? [rest]
        : rest.flatMap((each, i) => orders(rest.filter((_, j) => j !== i)).map((tail) => [each, ...tail]));
    const all = orders([0, 0, 0, 1, 1, 2]);
    const sum = all.reduce((total, labels) => total + adjustedMutualInfo([0, 0, 1, 1, 1, 2], labels), 0);
    expect(sum / all.length).toBeCloseTo(0, 12);
  });

  rejects(
    "an unknown mean",
    () => adjustedMutualInfo([0], [0], { averageMethod: "mean" as "min" }),
    "bad-option",
  );

  refusesBadClusterings("adjustedMutualInfo", adjustedMutualInfo);
});
