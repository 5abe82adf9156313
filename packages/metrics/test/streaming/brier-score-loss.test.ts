import { near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { type BrierScoreLossOptions, brierScoreLoss } from "../../src/calibration/brier-score-loss.ts";
import { type ClassLabel, encodeLabels, type Labels } from "../../src/labels.ts";
import { BrierScoreLoss } from "../../src/streaming/brier-score-loss.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/brier-score-loss.json" with { type: "json" };
import { probable } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<BrierScoreLossOptions>> = {
  kind: "BrierScoreLoss",
  make: (options) => new BrierScoreLoss(options),
  back: (json) => BrierScoreLoss.fromJSON(json),
  oneShot: (yTrue, yProb, options) => brierScoreLoss(yTrue as Labels, yProb as number[], options),
};

/** The classes that the function takes: what occurs, and 1 beside 0 or -1 alone. */
function classesOf(yTrue: Labels): readonly ClassLabel[] {
  const { categories } = encodeLabels(yTrue);
  return categories.length === 1 && [0, -1].includes(Number(categories[0])) ? [categories[0], 1] : categories;
}

describe("BrierScoreLoss", () => {
  twinGolden(twin, cases, ({ yTrue, options }) => ({
    ...options,
    labels: options.labels ?? classesOf(yTrue as Labels),
  }));
  laws(
    twin,
    { scaleByHalf: false },
    probable.map(({ yTrue, yProb }) => ({ yTrue, yPred: yProb })),
  );

  property("scores the positive label, whichever chunk has it", probable, ({ yTrue, yProb }) => {
    const names = yTrue.map((label) => (label === 1 ? "a" : "b"));
    const metric = new BrierScoreLoss({ labels: ["a", "b"], positiveLabel: "a" });
    for (const [i, name] of names.entries()) metric.update([name], [yProb[i]]);
    near(metric.compute(), brierScoreLoss(yTrue, yProb));
  });

  rejects(
    "classes that it was not told",
    () => new BrierScoreLoss().update([-1], [0.5]),
    "unknown-label",
    /-1/,
  );
});
