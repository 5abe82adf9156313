import { sort } from "@productizeml/stats";
import { readClasses } from "../internal/binary.ts";
import { checkFinite, readFloats } from "../internal/numbers.ts";
import type { Labels } from "../labels.ts";
import type { Metric } from "../metric.ts";
import type { Numbers } from "../numbers.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link metricAtThresholds}. */
export interface MetricAtThresholdsOptions extends WeightOption {}

/** A metric at every threshold, from the highest down: rows with a score of at least it are predicted positive. */
export interface ThresholdMetric {
  /** The metric of the predictions that each threshold makes. */
  readonly values: Float64Array;
  /** The distinct scores, descending. */
  readonly thresholds: Float64Array;
}

/**
 * Any metric of predicted labels at every threshold. O(thresholds x rows).
 *
 * @param metric - a metric of two classes, such as `f1`, `balancedAccuracy`, or your own
 * @param yTrue - true labels 0 and 1, or `false` and `true`, length `n`
 * @param yScore - scores, higher for 1, length `n`
 * @param options - weights
 * @returns the metric for each distinct score of a row that has weight
 * @throws InvalidInputError what the metric throws; `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`
 * @example
 * const { values, thresholds } = metricAtThresholds(accuracy, [0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]);
 * Array.from(values); // [0.75, 0.5, 0.75, 0.5]
 * Array.from(thresholds); // [0.8, 0.4, 0.35, 0.1]
 * @see sklearn.metrics.metric_at_thresholds
 */
export function metricAtThresholds(
  metric: Metric<Labels, Int32Array>,
  yTrue: Labels,
  yScore: Numbers,
  options: MetricAtThresholdsOptions = {},
): ThresholdMetric {
  const caller = "metricAtThresholds";
  const { n } = readClasses(caller, yTrue);
  const score = readFloats(caller, "yScore", yScore, n);
  checkFinite(caller, "yScore", score);
  const weight = weights(caller, options.sampleWeight, n);
  const counted = weight ? score.filter((_, row) => weight[row] > 0) : score;
  const thresholds = Float64Array.from(new Set(sort(counted).reverse()));
  const predicted = new Int32Array(n);
  const given = weight ? { sampleWeight: weight } : {};
  const values = thresholds.map((threshold) => {
    for (let i = 0; i < n; i++) predicted[i] = score[i] >= threshold ? 1 : 0;
    return metric(yTrue, predicted, given);
  });
  return { values, thresholds };
}
