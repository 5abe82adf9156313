import { createRng, InvalidInputError, quantile, sortRows } from "@productizeml/stats";
import { readBinaryScores } from "../internal/scores.ts";
import { bestCut, type Cut, type RankedRows, valueAt, weighed } from "../internal/thresholds/best-cut.ts";
import { type Objective, objectiveOf } from "../internal/thresholds/objectives.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { CurveOptions } from "../ranking/curve-options.ts";
import type { UndefinedOption } from "../undefined.ts";

/** How many rows, or which weight of rows, have each outcome. */
export interface OutcomeCounts {
  /** Positive rows that are predicted positive. */
  readonly truePositives: number;
  /** Negative rows that are predicted positive. */
  readonly falsePositives: number;
  /** Positive rows that are not. */
  readonly falseNegatives: number;
  /** Negative rows that are not. */
  readonly trueNegatives: number;
}

/**
 * What a threshold should make as great as possible: Youden's J (true less false positive rate, as balanced accuracy), F-beta,
 * accuracy, Matthews' correlation, or any function of the counts, such as the gain of each outcome or the negative of its cost.
 */
export type ThresholdObjective =
  | "youden"
  | "fbeta"
  | "accuracy"
  | "matthews-corrcoef"
  | ((counts: OutcomeCounts) => number);

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

/** How the intervals of {@link chooseThreshold} are made. */
export interface ChooseThresholdInterval {
  /**
   * Confidence level, in `(0, 1)`.
   *
   * @defaultValue `0.95`
   */
  readonly level?: number;
  /**
   * Number of resamples.
   *
   * @defaultValue `1000`
   */
  readonly resamples?: number;
  /**
   * Seed of the resampling.
   *
   * @defaultValue `0`
   */
  readonly seed?: number;
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

/** Intervals of a {@link ChosenThreshold}. */
export interface ChosenThresholdInterval {
  /** Where the best threshold lies when other rows had been drawn. */
  readonly threshold: { readonly lower: number; readonly upper: number };
  /** The objective at the threshold that was found. */
  readonly value: { readonly lower: number; readonly upper: number };
  /** By how much the value is too great for having chosen the threshold on the same rows (Efron's optimism). */
  readonly optimism: number;
  /** Confidence level. */
  readonly level: number;
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
  return { ...found, interval: resample(ranked, weight, cut, objective, options.interval) };
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

function thresholdOf({ score }: RankedRows, { rows, value }: Cut): number {
  if (Number.isNaN(value)) return Number.NaN;
  return rows === 0 ? Number.POSITIVE_INFINITY : score[rows - 1];
}

function resample(
  ranked: RankedRows,
  weight: Float64Array,
  cut: Cut,
  objective: Objective,
  { level = 0.95, resamples = 1000, seed = 0 }: ChooseThresholdInterval,
): ChosenThresholdInterval {
  checkInterval(level, resamples);
  const n = weight.length;
  const rng = createRng(seed);
  const drawn = new Float64Array(n);
  const thresholds = new Float64Array(resamples);
  const values = new Float64Array(resamples);
  let optimism = 0;
  for (let b = 0; b < resamples; b++) {
    drawn.fill(0);
    for (let i = 0; i < n; i++) {
      const row = rng.integer(0, n);
      drawn[row] += weight[row];
    }
    const best = bestCut(ranked, drawn, objective);
    thresholds[b] = thresholdOf(ranked, best);
    values[b] = valueAt(ranked, drawn, cut.rows, objective);
    optimism += (best.value - valueAt(ranked, weight, best.rows, objective)) / resamples;
  }
  return { threshold: middle(thresholds, level), value: middle(values, level), optimism, level };
}

function checkInterval(level: number, resamples: number): void {
  if (!(level > 0 && level < 1)) {
    throw new InvalidInputError("out-of-range", `chooseThreshold requires level in (0, 1), got ${level}`);
  }
  if (!(Number.isInteger(resamples) && resamples >= 1)) {
    throw new InvalidInputError(
      "out-of-range",
      `chooseThreshold requires a whole number of resamples, got ${resamples}`,
    );
  }
}

/** The middle share of the defined values, by order statistics, so that an infinite threshold can be an end. */
function middle(values: Float64Array, level: number): { readonly lower: number; readonly upper: number } {
  const defined = values.filter((value) => !Number.isNaN(value));
  if (defined.length === 0) return { lower: Number.NaN, upper: Number.NaN };
  const tail = (1 - level) / 2;
  const [lower, upper] = quantile(defined, [tail, 1 - tail], { method: "inverted_cdf" });
  return { lower, upper };
}
