import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import {
  type BrierDecompositionOptions,
  brierDecomposition,
} from "../../src/calibration/brier-decomposition.ts";
import { brierScoreLoss } from "../../src/calibration/brier-score-loss.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/brier-decomposition.json" with { type: "json" };
import { orRefusal, probable, repeat, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yProb: readonly number[];
  readonly options: BrierDecompositionOptions;
}

describe("brierDecomposition", () => {
  golden(
    "brierDecomposition",
    cases,
    ({ yTrue, yProb, options }: Input) => orRefusal(() => brierDecomposition(yTrue, yProb, options)),
    { absolute: 1e-15 },
  );

  property("sums to the Brier score", probable, ({ yTrue, yProb }) => {
    const { brier, reliability, resolution, uncertainty, withinBins } = brierDecomposition(yTrue, yProb);
    near(brier, brierScoreLoss(yTrue, yProb), { absolute: 1e-15 });
    near(reliability - resolution + uncertainty + withinBins, brier, { absolute: 1e-12 });
  });

  property("has nothing within bins of one probability", probable, ({ yTrue, yProb }) => {
    const rounded = yProb.map((p) => Math.max(1, Math.ceil(p * 8)) / 8);
    near(brierDecomposition(yTrue, rounded, { bins: 8 }).withinBins, 0, { absolute: 1e-12 });
  });

  property("counts weights as rows", probable, ({ yTrue, yProb }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    near(
      brierDecomposition(yTrue, yProb, { sampleWeight }),
      brierDecomposition(repeat(yTrue, sampleWeight), repeat(yProb, sampleWeight)),
      { absolute: 1e-12 },
    );
    expect(brierDecomposition(yTrue, yProb, { sampleWeight }).uncertainty).toBeLessThanOrEqual(0.25);
  });

  rejects("different lengths", () => brierDecomposition([0, 1], [0]), "length-mismatch");
  rejects("what is no probability", () => brierDecomposition([0, 1], [0, -1]), "out-of-range");
  rejects("no bins", () => brierDecomposition([0, 1], [0, 1], { bins: 0 }), "bad-option");
  rejects("three classes", () => brierDecomposition([0, 1, 2], [0, 0, 1]), "bad-option");
});
