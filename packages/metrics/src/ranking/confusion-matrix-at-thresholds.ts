import { readBinaryScores } from "../internal/scores.ts";
import { thresholdCounts } from "../internal/threshold-counts.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { CurveOptions } from "./curve-options.ts";

/** Options of {@link confusionMatrixAtThresholds}. */
export interface ConfusionMatrixAtThresholdsOptions extends CurveOptions {}

/** The four counts at every threshold, from the highest down: rows with a score of at least it are predicted positive. */
export interface ThresholdConfusions {
  /** Weight of negative rows below each threshold. */
  readonly trueNegatives: Float64Array;
  /** Weight of negative rows at or above each threshold. */
  readonly falsePositives: Float64Array;
  /** Weight of positive rows below each threshold. */
  readonly falseNegatives: Float64Array;
  /** Weight of positive rows at or above each threshold. */
  readonly truePositives: Float64Array;
  /** The distinct scores, descending. */
  readonly thresholds: Float64Array;
}

/**
 * The confusion of two classes at every threshold. O(n log n).
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - scores, higher for the positive class, length `n`
 * @param options - positive label, weights
 * @returns four counts for each distinct score
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `bad-option` for more than 2
 * classes, or labels that do not say which is positive
 * @example
 * const counts = confusionMatrixAtThresholds([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]);
 * Array.from(counts.thresholds); // [0.8, 0.4, 0.35, 0.1]
 * Array.from(counts.truePositives); // [1, 1, 2, 2]
 * @see sklearn.metrics.confusion_matrix_at_thresholds
 */
export function confusionMatrixAtThresholds(
  yTrue: Labels,
  yScore: Numbers,
  options: ConfusionMatrixAtThresholdsOptions = {},
): ThresholdConfusions {
  const { positive, score, weight } = readBinaryScores("confusionMatrixAtThresholds", yTrue, yScore, options);
  const { thresholds, truePositives, falsePositives } = thresholdCounts(score, positive, weight);
  const last = thresholds.length - 1;
  return {
    trueNegatives: falsePositives.map((count) => falsePositives[last] - count),
    falsePositives,
    falseNegatives: truePositives.map((count) => truePositives[last] - count),
    truePositives,
    thresholds,
  };
}
