import { readBinaryScores } from "../internal/scores.ts";
import { type ThresholdCounts, thresholdCounts } from "../internal/threshold-counts.ts";
import { bestCut, thresholdOf } from "../internal/thresholds/best-cut.ts";
import { objectiveOf } from "../internal/thresholds/objectives.ts";
import { totals } from "../internal/thresholds/operating-points.ts";
import { resampleThreshold } from "../internal/thresholds/resample-threshold.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { CurveOptions } from "../ranking/curve-options.ts";
import type { UndefinedOption } from "../undefined.ts";
import type { ChooseThresholdInterval, ChosenThresholdInterval } from "./chosen-threshold-interval.ts";
import type { OutcomeCounts, ThresholdObjective } from "./threshold-objective.ts";

/** Options of {@link chooseThreshold}. */
export interface ChooseThresholdOptions extends CurveOptions, UndefinedOption {
  /** What should be as great as possible. */
  readonly objective: ThresholdObjective;
  /**
   * With `fbeta`: how many times recall counts as much as precision.
   *
   * @defaultValue `1`
   */
  readonly beta?: number;
  /** Asks for percentile intervals by resampling rows. */
  readonly interval?: ChooseThresholdInterval;
}

/** What {@link chooseThreshold} found. */
export interface ChosenThreshold {
  /** Predict positive from this score on; `Infinity` when it is best to predict nothing positive. */
  readonly threshold: number;
  /** The objective at the threshold; on the rows that chose it, so a little too great. */
  readonly value: number;
  /** The outcomes at the threshold. */
  readonly counts: OutcomeCounts;
  /** Percentile intervals, where asked for. */
  readonly interval?: ChosenThresholdInterval;
}

/**
 * The score from which on to predict positive, by trying every one.
 *
 * Of thresholds that are equally good the highest is taken, which predicts fewest rows positive. For costs that differ from row to row
 * see `bestThreshold` in `@productizeml/impact`.
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - scores, higher for the positive class, length `n`
 * @param options - objective, positive label, weights, intervals
 * @returns the threshold, the objective there, and the outcomes; both `NaN` where no threshold defines the objective
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`, `bad-option`;
 * `out-of-range` for `beta`, `level`, `resamples`
 * @example
 * chooseThreshold([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], { objective: "fbeta" }); // { "threshold": 0.35, "value": 0.8 }
 * @example
 * const cost = ({ falsePositives, falseNegatives }) => 5 * falsePositives + 100 * falseNegatives;
 * chooseThreshold([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], { objective: (counts) => -cost(counts) }).threshold; // 0.35
 * @see sklearn.model_selection.TunedThresholdClassifierCV, which tries a grid; sklearn.metrics.metric_at_thresholds; complexity
 * O(n log n), and O(n) for each resample
 */
export function chooseThreshold(
  yTrue: Labels,
  yScore: Numbers,
  options: ChooseThresholdOptions,
): ChosenThreshold {
  const objective = objectiveOf(options.objective, options.beta ?? 1);
  const read = readBinaryScores("chooseThreshold", yTrue, yScore, options);
  const counts = thresholdCounts(read.score, read.positive, read.weight);
  const cut = bestCut(counts, objective);
  const found = {
    threshold: thresholdOf(counts, cut),
    value: cut.value,
    counts: outcomesAt(counts, cut.index),
  };
  if (Number.isNaN(cut.value)) {
    options.onUndefined?.({
      metric: "chooseThreshold",
      reason: "no threshold defines the objective",
      value: cut.value,
    });
  }
  if (options.interval === undefined) return found;
  return { ...found, interval: resampleThreshold(read, counts, cut, objective, options.interval) };
}

function outcomesAt(counts: ThresholdCounts, index: number): OutcomeCounts {
  const { positives, negatives } = totals(counts);
  const truePositives = index < 0 ? 0 : counts.truePositives[index];
  const falsePositives = index < 0 ? 0 : counts.falsePositives[index];
  return {
    truePositives,
    falsePositives,
    falseNegatives: positives - truePositives,
    trueNegatives: negatives - falsePositives,
  };
}
