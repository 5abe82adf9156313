import { readBinaryScores } from "../internal/scores.ts";
import { pick, type ThresholdCounts, thresholdCounts } from "../internal/threshold-counts.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { UndefinedOption } from "../undefined.ts";
import type { CurveOptions } from "./curve-options.ts";

/** Options of {@link rocCurve}. */
export interface RocCurveOptions extends CurveOptions, UndefinedOption {
  /**
   * Leaves out thresholds whose point lies on the line between its neighbours; the area stays the same.
   *
   * @defaultValue `true`
   */
  readonly dropIntermediate?: boolean;
}

/** A receiver operating characteristic. */
export interface RocCurve {
  /** Share of the negative rows with a score of at least the threshold, ascending from 0 to 1. */
  readonly fpr: Float64Array;
  /** Share of the positive rows with a score of at least the threshold, ascending from 0 to 1. */
  readonly tpr: Float64Array;
  /** Descending; the first is `Infinity`, at which nothing is predicted positive. */
  readonly thresholds: Float64Array;
}

/**
 * True against false positive rate at every threshold; a row is predicted positive when its score is at least the threshold.
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - scores, higher for the positive class, length `n`; used as they are
 * @param options - positive label, weights, which points to keep
 * @returns the curve's points; `fpr` is `NaN` without negative rows, `tpr` without positive ones
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`, `bad-option`
 * @example
 * Array.from(rocCurve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]).tpr); // [0, 0.5, 0.5, 1, 1]
 * @see sklearn.metrics.roc_curve
 */
export function rocCurve(yTrue: Labels, yScore: Numbers, options: RocCurveOptions = {}): RocCurve {
  const { positive, score, weight } = readBinaryScores("rocCurve", yTrue, yScore, options);
  const counts = thresholdCounts(score, positive, weight);
  const kept = (options.dropIntermediate ?? true) ? corners(counts) : counts;
  const curve = {
    fpr: rates(kept.falsePositives),
    tpr: rates(kept.truePositives),
    thresholds: prefixed(Number.POSITIVE_INFINITY, kept.thresholds),
  };
  const told = (metric: string, reason: string) =>
    options.onUndefined?.({ metric, reason, value: Number.NaN });
  if (Number.isNaN(curve.fpr[0])) told("fpr", "no negative rows");
  if (Number.isNaN(curve.tpr[0])) told("tpr", "no positive rows");
  return curve;
}

/** Points at which a count changes its step; first and last stay. */
function corners(counts: ThresholdCounts): ThresholdCounts {
  const { thresholds, truePositives: tp, falsePositives: fp } = counts;
  const last = thresholds.length - 1;
  const kept = new Int32Array(thresholds.length);
  let size = 0;
  for (let i = 0; i <= last; i++) {
    const bends =
      i === 0 ||
      i === last ||
      fp[i + 1] - fp[i] - (fp[i] - fp[i - 1]) !== 0 ||
      tp[i + 1] - tp[i] - (tp[i] - tp[i - 1]) !== 0;
    kept[size] = i;
    size += bends ? 1 : 0;
  }
  return pick(counts, kept.subarray(0, size));
}

/** Shares of the last count, starting from 0; all NaN when the last count is 0. */
function rates(counts: Float64Array): Float64Array {
  const total = counts[counts.length - 1];
  const shares = new Float64Array(counts.length + 1);
  if (total === 0) return shares.fill(Number.NaN);
  for (let i = 0; i < counts.length; i++) shares[i + 1] = counts[i] / total;
  return shares;
}

function prefixed(first: number, values: Float64Array): Float64Array {
  const longer = new Float64Array(values.length + 1);
  longer[0] = first;
  longer.set(values, 1);
  return longer;
}
