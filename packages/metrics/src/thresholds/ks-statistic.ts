import { readBinaryScores } from "../internal/scores.ts";
import { thresholdCounts } from "../internal/threshold-counts.ts";
import { totals } from "../internal/thresholds/operating-points.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { CurveOptions } from "../ranking/curve-options.ts";
import type { UndefinedOption } from "../undefined.ts";

/** Options of {@link ksStatistic}. */
export interface KsStatisticOptions extends CurveOptions, UndefinedOption {}

/**
 * How far the scores of both classes lie apart: the greatest distance between their distributions (KS), which is the greatest true
 * less false positive rate of a threshold.
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - scores, higher for the positive class, length `n`
 * @param options - positive label, weights
 * @returns distance in `[0, 1]`, higher is better; scores that rank backwards count as well; `NaN` when a class has no rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`, `bad-option`
 * @example
 * ksStatistic([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]); // 0.5
 * @see scipy.stats.ks_2samp of the scores of both classes; complexity O(n log n)
 */
export function ksStatistic(yTrue: Labels, yScore: Numbers, options: KsStatisticOptions = {}): number {
  const { score, positive, weight } = readBinaryScores("ksStatistic", yTrue, yScore, options);
  const counts = thresholdCounts(score, positive, weight);
  const { positives, negatives } = totals(counts);
  if (positives === 0 || negatives === 0) {
    options.onUndefined?.({ metric: "ksStatistic", reason: "only one class in yTrue", value: Number.NaN });
    return Number.NaN;
  }
  let most = 0;
  for (let i = 0; i < counts.thresholds.length; i++) {
    most = Math.max(
      most,
      Math.abs(counts.truePositives[i] / positives - counts.falsePositives[i] / negatives),
    );
  }
  return most;
}
