import type { ClassLabel, Labels } from "@productizeml/metrics";
import {
  createRng,
  quantile,
  requireFinite,
  requireInRange,
  requireInteger,
  requireSameLength,
} from "@productizeml/stats";
import { type DecisionCosts, readCosts } from "../internal/costs.ts";
import { readPositives } from "../internal/positives.ts";
import type { Interval } from "../internal/proportion-intervals.ts";
import { cheapestCut, costAt, type RankedCosts, rankCosts, thresholdAt } from "../internal/ranked-costs.ts";

/** Options of {@link bestThreshold}. */
export interface BestThresholdOptions {
  /** Cost of each of the four outcomes, or one cost for each row. */
  readonly costs: DecisionCosts;
  /**
   * The label that should be acted on.
   *
   * @defaultValue 1, or `true` among booleans
   */
  readonly positiveLabel?: ClassLabel;
  /** Asks for percentile intervals by resampling rows. */
  readonly interval?: ThresholdIntervalOptions;
}

/** How the intervals of {@link bestThreshold} are made. */
export interface ThresholdIntervalOptions {
  /**
   * Confidence level, in (0, 1).
   *
   * @defaultValue 0.95
   */
  readonly level?: number;
  /**
   * Number of resamples.
   *
   * @defaultValue 999
   */
  readonly resamples?: number;
  /**
   * Seed of the resampling.
   *
   * @defaultValue 0
   */
  readonly seed?: number;
}

/** What {@link bestThreshold} found. */
export interface BestThreshold {
  /** Act on rows that score at least this; `Infinity` when acting on none is cheapest. */
  readonly threshold: number;
  /** Mean cost of a row at this threshold; on the data that chose it, so a little too low. */
  readonly cost: number;
  /** Share of rows that are acted on. */
  readonly acting: number;
  /** Mean cost of a row when every row is acted on. */
  readonly costOfAll: number;
  /** Mean cost of a row when none is acted on. */
  readonly costOfNone: number;
  /** Percentile intervals, where asked for. */
  readonly interval?: ThresholdInterval;
}

/** Intervals of {@link BestThreshold}. */
export interface ThresholdInterval {
  /** Where the best threshold lies when other rows had been drawn. */
  readonly threshold: Interval;
  /** Mean cost of a row at the threshold that was found. */
  readonly cost: Interval;
  /** Confidence level. */
  readonly level: number;
}

/**
 * The score from which on acting costs least, by trying every one.
 *
 * Of thresholds that cost the same the highest is taken, which acts on fewest rows.
 *
 * @param yTrue - true labels, two of them, length `n`
 * @param yScore - scores, higher for more likely positive, length `n`
 * @param options - costs, positive label, intervals
 * @returns the threshold, what it costs, and what acting on all or none would
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `unknown-label`, `bad-option`, `out-of-range`
 * @example
 * const costs = { falsePositive: 5, falseNegative: 100 };
 * const best = bestThreshold([1, 0, 1, 0], [0.9, 0.6, 0.3, 0.2], { costs });
 * best.threshold; // 0.3
 * best.cost; // 1.25
 * best.costOfNone; // 50
 * @see sklearn.model_selection.TunedThresholdClassifierCV, which tries a grid
 */
export function bestThreshold(
  yTrue: Labels,
  yScore: ArrayLike<number>,
  options: BestThresholdOptions,
): BestThreshold {
  const positives = readPositives("bestThreshold", yTrue, options.positiveLabel);
  requireSameLength("bestThreshold", "yTrue", positives, "yScore", yScore);
  requireFinite("bestThreshold", "yScore", yScore);
  const ranked = rankCosts(yScore, readCosts("bestThreshold", options.costs, positives));
  const n = positives.length;
  const ones = new Float64Array(n).fill(1);
  const cut = cheapestCut(ranked, ones);
  const found: BestThreshold = {
    threshold: thresholdAt(ranked, cut),
    cost: costAt(ranked, cut, ones),
    acting: cut / n,
    costOfAll: costAt(ranked, n, ones),
    costOfNone: costAt(ranked, 0, ones),
  };
  if (options.interval === undefined) return found;
  return { ...found, interval: resample(ranked, cut, options.interval) };
}

function resample(
  ranked: RankedCosts,
  cut: number,
  { level = 0.95, resamples = 999, seed = 0 }: ThresholdIntervalOptions,
): ThresholdInterval {
  requireInRange("bestThreshold", "interval.level", level, Number.MIN_VALUE, 1 - Number.EPSILON / 2);
  requireInteger("bestThreshold", "interval.resamples", resamples, 1);
  const rng = createRng(seed);
  const n = ranked.scores.length;
  const weights = new Float64Array(n);
  const thresholds = new Float64Array(resamples);
  const costs = new Float64Array(resamples);
  for (let b = 0; b < resamples; b++) {
    weights.fill(0);
    for (let i = 0; i < n; i++) weights[rng.integer(0, n)]!++;
    thresholds[b] = thresholdAt(ranked, cheapestCut(ranked, weights));
    costs[b] = costAt(ranked, cut, weights);
  }
  return { threshold: middle(thresholds, level), cost: middle(costs, level), level };
}

/** The middle share of values, by order statistics, so that an infinite threshold can be an end. */
function middle(values: Float64Array, level: number): Interval {
  const tail = (1 - level) / 2;
  const at = (q: number): number => quantile(values, q, { method: "inverted_cdf" });
  return { lower: at(tail), upper: at(1 - tail) };
}
