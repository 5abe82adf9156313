import { binomial } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { calibrationCurve } from "../../src/calibration/calibration-curve.ts";
import { type ReliabilityOptions, reliability } from "../../src/calibration/reliability.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/reliability.json" with { type: "json" };
import { orRefusal, probable } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yProb: readonly number[];
  readonly options: ReliabilityOptions;
}

describe("reliability", () => {
  golden(
    "reliability",
    cases,
    ({ yTrue, yProb, options }: Input) => orRefusal(() => reliability(yTrue, yProb, options)),
    { relative: 1e-9, absolute: 1e-15 },
  );

  property("has the points of the calibration curve", probable, ({ yTrue, yProb }) => {
    const options = { bins: 4, strategy: "quantile" } as const;
    const { probTrue, probPred, counts } = reliability(yTrue, yProb, options);
    expect({ probTrue, probPred, counts }).toEqual(calibrationCurve(yTrue, yProb, options));
  });

  property(
    "has the same consistency bars for the same seed, around the diagonal",
    probable,
    ({ yTrue, yProb }) => {
      const options = { band: "consistency", resamples: 50, level: 0.8 } as const;
      const { lower, upper } = reliability(yTrue, yProb, { ...options, seed: 7 });
      expect(reliability(yTrue, yProb, { ...options, seed: 7 }).lower).toEqual(lower);
      lower.forEach((end, bin) => {
        expect(end).toBeLessThanOrEqual(upper[bin]);
      });
    },
    50,
  );

  it("finds binomial consistency bars where there is one probability", () => {
    const yProb = new Float64Array(400).fill(0.3);
    const yTrue = Int32Array.from(yProb, (_, row) => (row % 2 === 0 ? 1 : 0));
    const { lower, upper, probTrue } = reliability(yTrue, yProb, { band: "consistency", resamples: 4000 });
    near(lower[0], binomial.quantile(0.025, 400, 0.3) / 400, { absolute: 0.004 });
    near(upper[0], binomial.quantile(0.975, 400, 0.3) / 400, { absolute: 0.004 });
    expect(probTrue[0]).toBeGreaterThan(upper[0]);
  });

  rejects("another band", () => reliability([0, 1], [0, 1], { band: "wald" as "wilson" }), "bad-option");
  rejects("a level of 1", () => reliability([0, 1], [0, 1], { level: 1 }), "out-of-range");
  rejects(
    "no resamples",
    () => reliability([0, 1], [0, 1], { band: "consistency", resamples: 0 }),
    "out-of-range",
  );
  rejects("no bins", () => reliability([0, 1], [0, 1], { bins: 0 }), "bad-option", /^reliability/);
  rejects("different lengths", () => reliability([0, 1], [0]), "length-mismatch");
});
