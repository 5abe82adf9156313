import { type Column, InvalidInputError, type Matrix } from "@productizeml/stats";
import { accuracy } from "./classification/accuracy.ts";
import { precision } from "./classification/precision.ts";
import { recall } from "./classification/recall.ts";
import { bootstrapInterval } from "./internal/bootstrap-interval.ts";
import { delongInterval } from "./internal/delong.ts";
import { clopperPearson, trialsOf, wilson } from "./internal/proportion.ts";
import type { Metric } from "./metric.ts";
import { rocAuc } from "./ranking/roc-auc.ts";

/** How an interval is made. */
export type IntervalMethod = "wilson" | "clopper-pearson" | "delong" | "bootstrap" | "bca";

/** Options of {@link interval}. */
export interface IntervalOptions {
  /**
   * `wilson` and `clopper-pearson` for `accuracy`, and for `precision` and `recall` of two classes; `delong` for `rocAuc` of two
   * classes; `bootstrap` (percentile) and `bca` for every metric.
   *
   * @defaultValue `wilson` or `delong` where they apply, else `bootstrap`
   */
  readonly method?: IntervalMethod;
  /**
   * Confidence level, in `(0, 1)`.
   *
   * @defaultValue `0.95`
   */
  readonly level?: number;
  /**
   * Number of bootstrap resamples.
   *
   * @defaultValue `1000`
   */
  readonly resamples?: number;
  /**
   * Seed of the bootstrap.
   *
   * @defaultValue `0`
   */
  readonly seed?: number;
  /** Bootstrap: stratum of each row; rows are drawn within their stratum. */
  readonly strata?: Column;
  /** Bootstrap: cluster of each row, such as a user; whole clusters are drawn, so rows of one cluster need not be independent. */
  readonly clusters?: Column;
}

/** A metric's value with its confidence interval. */
export interface MetricInterval {
  /** The metric on all rows. */
  readonly value: number;
  /** Lower end; `NaN` where the metric is, and where there are too few rows for the method. */
  readonly lower: number;
  /** Upper end; `NaN` where the lower one is. */
  readonly upper: number;
  /** Confidence level. */
  readonly level: number;
  /** How the interval was made. */
  readonly method: IntervalMethod;
}

/**
 * A metric with its confidence interval.
 *
 * The bootstrap draws how often each row counts instead of copying rows, and puts the rows in order of their score once, so that
 * metrics that rank need not sort again.
 *
 * @param metric - a metric of this package, or any function with the same arguments that honours `sampleWeight`
 * @param yTrue - true labels or values, length `n`
 * @param yScore - predicted labels, values or scores, length `n`
 * @param options - method, level, bootstrap
 * @returns the metric's value and the interval's ends
 * @throws InvalidInputError what the metric throws; `bad-option` for a method that the metric does not have; `out-of-range` for
 * `level`, `resamples`, `seed`
 * @example
 * interval(accuracy, [1, 0, 1, 1, 0, 1, 1, 0], [1, 0, 1, 0, 0, 1, 1, 0]); // { "value": 0.875, "method": "wilson" }
 * @see statsmodels.stats.proportion.proportion_confint; DeLong, DeLong and Clarke-Pearson (1988), https://doi.org/10.2307/2531595
 */
export function interval<True extends Column, Score extends Column | Matrix>(
  metric: Metric<True, Score>,
  yTrue: True,
  yScore: Score,
  options: IntervalOptions = {},
): MetricInterval {
  const { level = 0.95 } = options;
  if (!(level > 0 && level < 1)) {
    throw new InvalidInputError("out-of-range", `interval requires level in (0, 1), got ${level}`);
  }
  const value = metric(yTrue, yScore, {});
  const method = options.method ?? defaultMethod(metric, yScore);
  checkMethod(method, metric, yScore);
  const ends = () => {
    if (method === "delong") return delongInterval(yTrue, yScore as Column, level);
    if (method === "bootstrap" || method === "bca") {
      return bootstrapInterval(metric, yTrue, yScore, {
        ...options,
        level,
        method: method === "bca" ? "bca" : "percentile",
      });
    }
    const trials = trialsOf(metric, yTrue, yScore as Column);
    return (method === "wilson" ? wilson : clopperPearson)(Math.round(value * trials), trials, level);
  };
  const { lower, upper } = Number.isNaN(value) ? { lower: value, upper: value } : ends();
  return { value, lower, upper, level, method };
}

function isProportion(metric: unknown): boolean {
  return metric === accuracy || metric === precision || metric === recall;
}

function defaultMethod(metric: unknown, yScore: Column | Matrix): IntervalMethod {
  if ("cols" in yScore) return "bootstrap";
  return isProportion(metric) ? "wilson" : metric === rocAuc ? "delong" : "bootstrap";
}

function checkMethod(method: IntervalMethod, metric: unknown, yScore: Column | Matrix): void {
  const applies =
    method === "bootstrap" ||
    method === "bca" ||
    (method === "delong" && metric === rocAuc && !("cols" in yScore)) ||
    ((method === "wilson" || method === "clopper-pearson") && isProportion(metric));
  if (!applies) {
    throw new InvalidInputError(
      "bad-option",
      `interval requires a method that the metric has (bootstrap and bca always apply), got ${method}`,
    );
  }
}
