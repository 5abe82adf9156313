import { InvalidInputError } from "@productizeml/stats";
import { readBinaryScores } from "../internal/scores.ts";
import { type ThresholdCounts, thresholdCounts } from "../internal/threshold-counts.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { UndefinedOption } from "../undefined.ts";
import type { CurveOptions } from "./curve-options.ts";

/** Options of {@link detCurve}. */
export interface DetCurveOptions extends CurveOptions, UndefinedOption {
  /**
   * Leaves out thresholds between others of the same false negative rate.
   *
   * @defaultValue `false`
   */
  readonly dropIntermediate?: boolean;
}

/** Both kinds of error at every threshold (detection error tradeoff). */
export interface DetCurve {
  /** Share of the negative rows with a score of at least the threshold, descending. */
  readonly fpr: Float64Array;
  /** Share of the positive rows with a score below the threshold, ascending. */
  readonly fnr: Float64Array;
  /** Ascending; the last is `Infinity` where no finite threshold is free of false positives. */
  readonly thresholds: Float64Array;
}

/**
 * False negative against false positive rate at every threshold between the one at which the one, and the one at which the other is 0.
 *
 * @param yTrue - true labels of two classes, length `n`
 * @param yScore - scores, higher for the positive class, length `n`; used as they are
 * @param options - positive label, weights, which points to keep
 * @returns the curve's points; `fpr` is `NaN` where the negative rows have no weight, `fnr` where the positive ones have none
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `bad-option` unless there are two classes
 * @example
 * Array.from(detCurve([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]).fpr); // [0.5, 0.5, 0]
 * @see sklearn.metrics.det_curve
 */
export function detCurve(yTrue: Labels, yScore: Numbers, options: DetCurveOptions = {}): DetCurve {
  const { positive, score, classes, weight } = readBinaryScores("detCurve", yTrue, yScore, options);
  if (classes !== 2) {
    throw new InvalidInputError("bad-option", `detCurve requires rows of 2 classes, got ${classes}`);
  }
  const counts = thresholdCounts(score, positive, weight);
  const last = counts.thresholds.length - 1;
  const positives = counts.truePositives[last];
  const negatives = counts.falsePositives[last];
  const told = (metric: string, reason: string) =>
    options.onUndefined?.({ metric, reason, value: Number.NaN });
  if (negatives === 0) told("fpr", "no negative rows");
  if (positives === 0) told("fnr", "no positive rows");
  const kept = keptPoints(counts, options.dropIntermediate === true);
  const tp = (point: number) => (point < 0 ? 0 : counts.truePositives[point]);
  const fp = (point: number) => (point < 0 ? 0 : counts.falsePositives[point]);
  const first = kept.findLastIndex((point) => fp(point) === 0);
  const end = kept.findIndex((point) => tp(point) === positives) + 1;
  const points = kept.slice(first, end).reverse();
  return {
    fpr: Float64Array.from(points, (point) => fp(point) / negatives),
    fnr: Float64Array.from(points, (point) => (positives - tp(point)) / positives),
    thresholds: Float64Array.from(points, (point) =>
      point < 0 ? Number.POSITIVE_INFINITY : counts.thresholds[point],
    ),
  };
}

/** Indices of thresholds; -1 is the one above all scores. */
function keptPoints({ truePositives: tp }: ThresholdCounts, dropIntermediate: boolean): Int32Array {
  const last = tp.length - 1;
  const all = Int32Array.from({ length: tp.length + 1 }, (_, i) => i - 1);
  if (!dropIntermediate) return all;
  const before = (point: number) => (point === 0 ? 0 : tp[point - 1]);
  return all.filter(
    (point) => point < 0 || point === last || tp[point] !== before(point) || tp[point + 1] !== tp[point],
  );
}
