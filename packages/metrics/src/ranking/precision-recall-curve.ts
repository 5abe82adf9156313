import { readBinaryScores } from "../internal/scores.ts";
import { pick, type ThresholdCounts, thresholdCounts } from "../internal/threshold-counts.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { UndefinedOption } from "../undefined.ts";
import type { CurveOptions } from "./curve-options.ts";

/** Options of {@link precisionRecallCurve}. */
export interface PrecisionRecallCurveOptions extends CurveOptions, UndefinedOption {
  /**
   * Leaves out thresholds between others of the same recall.
   *
   * @defaultValue `false`
   */
  readonly dropIntermediate?: boolean;
}

/** Precision and recall at every threshold. */
export interface PrecisionRecallCurve {
  /** Share of the rows at or above the threshold that are positive; the last is 1. */
  readonly precision: Float64Array;
  /** Share of the positive rows at or above the threshold, descending; the last is 0. */
  readonly recall: Float64Array;
  /** Ascending, one shorter than the others. */
  readonly thresholds: Float64Array;
}

/**
 * Precision against recall at every threshold; a row is predicted positive when its score is at least the threshold.
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - scores, higher for the positive class, length `n`; used as they are
 * @param options - positive label, weights, which points to keep
 * @returns the curve's points; without positive rows every recall but the last is 1
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`, `bad-option`
 * @example
 * Array.from(precisionRecallCurve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]).recall); // [1, 1, 0.5, 0.5, 0]
 * @see sklearn.metrics.precision_recall_curve
 */
export function precisionRecallCurve(
  yTrue: Labels,
  yScore: Numbers,
  options: PrecisionRecallCurveOptions = {},
): PrecisionRecallCurve {
  const { positive, score, weight } = readBinaryScores("precisionRecallCurve", yTrue, yScore, options);
  const counts = thresholdCounts(score, positive, weight);
  const { thresholds, truePositives, falsePositives } = options.dropIntermediate ? ends(counts) : counts;
  const size = thresholds.length;
  const total = truePositives[size - 1];
  const precision = new Float64Array(size + 1).fill(1);
  const recall = new Float64Array(size + 1);
  for (let i = 0; i < size; i++) {
    precision[size - 1 - i] = truePositives[i] / (truePositives[i] + falsePositives[i]);
    recall[size - 1 - i] = total === 0 ? 1 : truePositives[i] / total;
  }
  if (total === 0) options.onUndefined?.({ metric: "recall", reason: "no positive rows", value: 1 });
  return { precision, recall, thresholds: thresholds.slice().reverse() };
}

/** First and last threshold of every recall. */
function ends(counts: ThresholdCounts): ThresholdCounts {
  const { truePositives: tp } = counts;
  const last = tp.length - 1;
  const kept = Int32Array.from(tp.keys()).filter(
    (i) => i === 0 || i === last || tp[i] !== tp[i - 1] || tp[i + 1] !== tp[i],
  );
  return pick(counts, kept);
}
