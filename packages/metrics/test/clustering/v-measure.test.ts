import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { completeness } from "../../src/clustering/completeness.ts";
import { homogeneity } from "../../src/clustering/homogeneity.ts";
import { type VMeasureOptions, vMeasure } from "../../src/clustering/v-measure.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/v-measure.json" with { type: "json" };
import { labelPairs, orRefusal, refusesBadClusterings } from "../support.ts";

interface Input {
  readonly labelsTrue: Labels;
  readonly labelsPred: Labels;
  readonly options: VMeasureOptions;
}

describe("vMeasure", () => {
  golden(
    "vMeasure",
    cases,
    ({ labelsTrue, labelsPred, options }: Input) =>
      orRefusal(() => vMeasure(labelsTrue, labelsPred, options)),
    { absolute: 1e-14 },
  );

  property("is 1 for the same groups", labelPairs, ({ yTrue }) => near(vMeasure(yTrue, yTrue), 1));

  property("lies between homogeneity and completeness", labelPairs, ({ yTrue, yPred }) => {
    const ends = [homogeneity(yTrue, yPred), completeness(yTrue, yPred)];
    expect(vMeasure(yTrue, yPred, { beta: 3 })).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-12);
    expect(vMeasure(yTrue, yPred, { beta: 3 })).toBeLessThanOrEqual(Math.max(...ends) + 1e-12);
  });

  it("is NaN where a beta of 0 asks for nothing but the completeness that is not there", () => {
    expect(vMeasure([0, 0], [0, 1], { beta: 0 })).toBeNaN();
    expect(vMeasure([0, 0, 1], [0, 1, 2], { beta: 0 })).toBe(1);
  });

  rejects("a negative beta", () => vMeasure([0], [0], { beta: -1 }), "out-of-range", /got -1/);

  refusesBadClusterings("vMeasure", vMeasure);
});
