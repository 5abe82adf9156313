import { golden, near, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { accuracy, balancedAccuracy, f1, matthewsCorrcoef } from "../../src/classification.ts";
import type { Labels } from "../../src/labels.ts";
import type { Metric } from "../../src/metric.ts";
import {
  type MetricAtThresholdsOptions,
  metricAtThresholds,
} from "../../src/ranking/metric-at-thresholds.ts";
import cases from "../golden/metric-at-thresholds.json" with { type: "json" };
import { orRefusal } from "../support.ts";

interface Input {
  readonly metric: string;
  readonly yTrue: readonly number[];
  readonly yScore: readonly number[];
  readonly options: MetricAtThresholdsOptions;
}

const METRICS: Readonly<Record<string, Metric<Labels, Labels>>> = {
  accuracy,
  balancedAccuracy,
  f1,
  matthewsCorrcoef,
};

describe("metricAtThresholds", () => {
  golden(
    "metricAtThresholds",
    cases,
    ({ metric, yTrue, yScore, options }: Input) =>
      orRefusal(() => metricAtThresholds(METRICS[metric], yTrue, yScore, options)),
    { absolute: 1e-14 },
  );

  it("takes a metric of your own, and booleans", () => {
    const { values, thresholds } = metricAtThresholds(
      (_, p) => p.reduce((a, b) => a + b, 0),
      [true, false, true],
      [3, 1, 3],
    );
    near({ values, thresholds }, { values: [2, 3], thresholds: [3, 1] });
  });

  it("leaves out the scores of rows without weight", () => {
    expect(
      Array.from(metricAtThresholds(accuracy, [1, 0, 1], [3, 2, 1], { sampleWeight: [1, 0, 1] }).thresholds),
    ).toEqual([3, 1]);
  });

  rejects("scores of another length", () => metricAtThresholds(accuracy, [1, 0], [1]), "length-mismatch");
  rejects("what the metric refuses", () => metricAtThresholds(accuracy, ["a", "b"], [1, 2]), "mixed-labels");
});
