import { sortRows } from "@productizeml/stats";
import { readBinaryScores } from "../internal/scores.ts";
import { bestCut, type RankedRows, thresholdOf, weighed } from "../internal/thresholds/best-cut.ts";
import { objectiveOf } from "../internal/thresholds/objectives.ts";
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
  const { values: score, rows } = sortRows(read.score, { descending: true });
  const ranked = { score, positive: Int32Array.from(rows, (row) => read.positive[row]) };
  const weight = Float64Array.from(rows, (row) => (read.weight ? read.weight[row] : 1));
  const cut = bestCut(ranked, weight, objective);
  const found = {
    threshold: thresholdOf(ranked, cut),
    value: cut.value,
    counts: countsAt(ranked, weight, cut.rows),
  };
  if (Number.isNaN(cut.value)) {
    options.onUndefined?.({
      metric: "chooseThreshold",
      reason: "no threshold defines the objective",
      value: cut.value,
    });
  }
  if (options.interval === undefined) return found;
  return { ...found, interval: resampleThreshold(ranked, weight, cut, objective, options.interval) };
}

function countsAt({ positive }: RankedRows, weight: Float64Array, rows: number): OutcomeCounts {
  const all = weighed(positive, weight, positive.length);
  const { positives: truePositives, negatives: falsePositives } = weighed(positive, weight, rows);
  return {
    truePositives,
    falsePositives,
    falseNegatives: all.positives - truePositives,
    trueNegatives: all.negatives - falsePositives,
  };
}
