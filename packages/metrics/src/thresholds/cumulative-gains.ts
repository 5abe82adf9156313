import { readBinaryScores } from "../internal/scores.ts";
import { thresholdCounts } from "../internal/threshold-counts.ts";
import { totals } from "../internal/thresholds/operating-points.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { CurveOptions } from "../ranking/curve-options.ts";
import type { UndefinedOption } from "../undefined.ts";

/** Options of {@link cumulativeGains}. */
export interface CumulativeGainsOptions extends CurveOptions, UndefinedOption {}

/** What acting on the rows with the highest scores finds. */
export interface CumulativeGains {
  /** Share of all rows that are acted on, ascending from 0 to 1. */
  readonly share: Float64Array;
  /** Share of the positive rows among them, ascending from 0 to 1. */
  readonly gain: Float64Array;
  /** How many times more positive rows are found than in as many rows at random: `gain / share`, at 0 as at the first threshold. */
  readonly lift: Float64Array;
  /** Descending; the first is `Infinity`, at which no row is acted on. */
  readonly thresholds: Float64Array;
}

/**
 * Cumulative gains and lift: which share of the positive rows is found by acting on a share of all rows, those with the highest scores.
 *
 * Rows of equal score are one step: no order among them is made up.
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - scores, higher for the positive class, length `n`
 * @param options - positive label, weights
 * @returns one point for each distinct score, after the point of none; `gain` and `lift` are `NaN` without positive rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`, `bad-option`
 * @example
 * const { share, gain, lift } = cumulativeGains([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]);
 * Array.from(share); // [0, 0.25, 0.5, 0.75, 1]
 * Array.from(gain); // [0, 0.5, 0.5, 1, 1]
 * Array.from(lift); // [2, 2, 1, 1.3333333333333333, 1]
 * @see scikitplot.metrics.plot_cumulative_gain and plot_lift_curve; complexity O(n log n)
 */
export function cumulativeGains(
  yTrue: Labels,
  yScore: Numbers,
  options: CumulativeGainsOptions = {},
): CumulativeGains {
  const { score, positive, weight } = readBinaryScores("cumulativeGains", yTrue, yScore, options);
  const counts = thresholdCounts(score, positive, weight);
  const { positives, negatives } = totals(counts);
  const size = counts.thresholds.length + 1;
  const curve = {
    share: new Float64Array(size),
    gain: new Float64Array(size),
    lift: new Float64Array(size),
    thresholds: new Float64Array(size),
  };
  curve.thresholds[0] = Number.POSITIVE_INFINITY;
  for (let i = 1; i < size; i++) {
    const hits = counts.truePositives[i - 1];
    curve.share[i] = (hits + counts.falsePositives[i - 1]) / (positives + negatives);
    curve.gain[i] = hits / positives;
    curve.lift[i] = curve.gain[i] / curve.share[i];
    curve.thresholds[i] = counts.thresholds[i - 1];
  }
  curve.lift[0] = curve.lift[1];
  if (positives === 0) {
    curve.gain[0] = Number.NaN;
    options.onUndefined?.({ metric: "gain", reason: "no positive rows", value: Number.NaN });
  }
  return curve;
}
