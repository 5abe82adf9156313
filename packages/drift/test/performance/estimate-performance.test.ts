import { accuracy, f1, precision, recall, rocAuc } from "@productizeml/metrics";
import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  estimatePerformance,
  type LabelledPredictions,
  type PerformanceOptions,
  type Predictions,
} from "../../src/index.ts";
import cases from "../golden/estimate-performance.json" with { type: "json" };

interface Case {
  readonly reference: LabelledPredictions;
  readonly current: Predictions;
  readonly options: PerformanceOptions;
}

const rows = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 12,
    maxLength: 60,
  })
  .map((all) => ({ yProb: all.map(([p]) => p / 20), yTrue: all.map(([, y]) => y) }));

const labelled: LabelledPredictions = { yProb: [0.1, 0.9, 0.4, 0.6], yTrue: [0, 1, 1, 0] };
const one = { chunkCount: 1, calibration: "none" } as const;

describe("estimatePerformance", () => {
  // NannyML rounds the cumulated counts behind its ROC AUC to five digits, which moves it by up to 1e-6 here.
  golden<Case>(
    "estimates, bands, limits and alerts",
    cases,
    ({ reference, current, options }) => estimatePerformance(reference, current, options).metrics,
    { relative: 1e-6 },
  );
  golden<Case>(
    "all but the area under the curve, to rounding",
    {
      ...cases,
      cases: cases.cases.map((each) => ({
        ...each,
        expected: each.expected.filter(({ metric }) => metric !== "rocAuc"),
      })),
    },
    ({ reference, current, options }) =>
      estimatePerformance(reference, current, options).metrics.filter(({ metric }) => metric !== "rocAuc"),
  );

  property("has the true measures of the reference, as metrics computes them", rows, ({ yProb, yTrue }) => {
    const yPred = yProb.map((p) => (p >= 0.5 ? 1 : 0));
    if (new Set(yTrue).size + new Set(yPred).size < 4) return;
    const { metrics } = estimatePerformance({ yProb, yTrue }, { yProb }, one);
    near(
      metrics.map(({ reference }) => reference[0]),
      [
        accuracy(yTrue, yPred),
        precision(yTrue, yPred),
        recall(yTrue, yPred),
        f1(yTrue, yPred),
        rocAuc(yTrue, yProb),
      ],
    );
  });

  property(
    "estimates the measures themselves when every probability is the label",
    rows,
    ({ yProb, yTrue }) => {
      const yPred = yProb.map((p) => (p >= 0.5 ? 1 : 0));
      if (new Set(yTrue).size + new Set(yPred).size < 4) return;
      const known = estimatePerformance({ yProb, yTrue }, { yProb: yTrue, yPred }, one);
      const truth = estimatePerformance({ yProb, yTrue }, { yProb }, one);
      for (const [i, { metric, chunks }] of known.metrics.entries()) {
        near(chunks[0]?.estimate, metric === "rocAuc" ? 1 : truth.metrics[i]?.reference[0]);
      }
    },
  );

  property("estimates each chunk from its own rows", rows, ({ yProb, yTrue }) => {
    const whole = estimatePerformance({ yProb, yTrue }, { yProb }, { ...one, chunkSize: 5 });
    for (const [i, { chunks }] of whole.metrics.entries()) {
      for (const { start, end, estimate } of chunks) {
        const alone = estimatePerformance({ yProb, yTrue }, { yProb: yProb.slice(start, end) }, one);
        near(estimate, alone.metrics[i]?.chunks[0]?.estimate);
      }
    }
  });

  property("is told by isotonic calibration what a rescaled score means", rows, ({ yProb, yTrue }) => {
    const bent = yProb.map((p) => p ** 3);
    const plain = estimatePerformance(
      { yProb, yTrue, yPred: yTrue },
      { yProb, yPred: yTrue },
      { chunkCount: 1 },
    );
    const again = estimatePerformance(
      { yProb: bent, yTrue, yPred: yTrue },
      { yProb: bent, yPred: yTrue },
      { chunkCount: 1 },
    );
    near(again.metrics, plain.metrics, { relative: 1e-9, absolute: 1e-12 });
  });

  it("takes booleans for classes and splits rows of equal scores evenly", () => {
    const current = { yProb: [0.5, 0.5], yPred: [true, false] };
    const { metrics } = estimatePerformance(labelled, current, one);
    expect(metrics.map(({ metric, chunks }) => [metric, chunks[0]?.estimate])).toEqual([
      ["accuracy", 0.5],
      ["precision", 0.5],
      ["recall", 0.5],
      ["f1", 0.5],
      ["rocAuc", 0.5],
    ]);
  });

  rejects(
    "labels of another length",
    () => estimatePerformance({ yProb: [0.1], yTrue: [] }, labelled, one),
    "length-mismatch",
  );
  rejects(
    "a third class",
    () => estimatePerformance({ yProb: [0.1], yTrue: [2] }, labelled, one),
    "unknown-label",
  );
  rejects(
    "a score that is no probability",
    () => estimatePerformance(labelled, { yProb: [1.2] }, one),
    "out-of-range",
  );
  rejects(
    "a missing score",
    () => estimatePerformance(labelled, { yProb: [Number.NaN] }, one),
    "out-of-range",
  );
  rejects("fewer rows than chunks", () => estimatePerformance(labelled, labelled), "too-few-values");
  rejects("no rows", () => estimatePerformance(labelled, { yProb: [] }, one), "too-few-values");
  rejects(
    "a chunk of no rows",
    () => estimatePerformance(labelled, labelled, { chunkSize: 0 }),
    "bad-option",
  );
});
