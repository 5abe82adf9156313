import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { spiegelhalterTest } from "../../src/calibration/spiegelhalter-test.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/spiegelhalter-test.json" with { type: "json" };
import { orRefusal, probable } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yProb: readonly number[];
}

describe("spiegelhalterTest", () => {
  golden(
    "spiegelhalterTest",
    cases,
    ({ yTrue, yProb }: Input) => orRefusal(() => spiegelhalterTest(yTrue, yProb)),
    { relative: 1e-9, absolute: 1e-9 },
  );

  property("does not care which class is positive", probable, ({ yTrue, yProb }) => {
    near(
      spiegelhalterTest(
        yTrue.map((label) => 1 - label),
        yProb.map((p) => 1 - p),
      ),
      spiegelhalterTest(yTrue, yProb),
      { relative: 1e-6, absolute: 1e-6 },
    );
  });

  it("grows with probabilities that are too extreme, and falls below 0 with timid ones", () => {
    const yTrue = [1, 0, 1, 1, 0, 0];
    expect(spiegelhalterTest(yTrue, [0.9, 0.9, 0.1, 0.9, 0.1, 0.9]).statistic).toBeGreaterThan(0);
    expect(spiegelhalterTest(yTrue, [0.6, 0.4, 0.6, 0.6, 0.4, 0.4]).statistic).toBeLessThan(0);
  });

  it("has no answer without probabilities that could be wrong", () => {
    expect(spiegelhalterTest([0, 1, 1], [0, 1, 0.5])).toEqual({ statistic: Number.NaN, pValue: Number.NaN });
  });

  rejects("different lengths", () => spiegelhalterTest([0, 1], [0]), "length-mismatch");
  rejects("what is no probability", () => spiegelhalterTest([0, 1], [0, 1.5]), "out-of-range");
  rejects("three classes", () => spiegelhalterTest([0, 1, 2], [0, 1, 1]), "bad-option");
});
