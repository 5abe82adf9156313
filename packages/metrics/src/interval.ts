import { type Column, columnLength, InvalidInputError, type Matrix } from "@productizeml/stats";
import { bootstrapInterval } from "./internal/bootstrap-interval.ts";
import { delongCovariance, delongEnds, logitDelongEnds, placements } from "./internal/delong.ts";
import { intervalMethod } from "./internal/interval-method.ts";
import { clopperPearson, type Ends, trialsOf, wilson } from "./internal/proportion.ts";
import { readTwoClasses } from "./internal/two-classes.ts";
import type { Metric } from "./metric.ts";
import type { Numbers } from "./numbers.ts";
import { type WeightOption, weights } from "./weights.ts";

/** How an interval is made. */
export type IntervalMethod =
  | "wilson"
  | "clopper-pearson"
  | "delong"
  | "logit-delong"
  | "log-jackknife"
  | "bootstrap"
  | "bca";

/** Options of {@link interval}. */
export interface IntervalOptions extends WeightOption {
  /**
   * `wilson` and `clopper-pearson` for `accuracy`, and for `precision` and `recall` of two classes; `delong` and `logit-delong` for
   * `rocAuc` of two classes; `bootstrap` (percentiles) and `bca` (percentiles corrected for bias and skewness) for every metric.
   *
   * `logit-delong` is DeLong's interval of the area's log odds: it stays inside 0 and 1, and misses as often on either side.
   *
   * `log-jackknife`, for `r2`, is Student's interval of the logarithm of the share that is not explained.
   *
   * `auto` takes what covers best: `wilson`, `logit-delong` and `log-jackknife` where they apply and rows are drawn one by one, else `bca`, or
   * `bootstrap` where all resamples lie on one side of the value.
   *
   * @defaultValue `"auto"`
   */
  readonly method?: IntervalMethod | "auto";
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
 * metrics that rank need not sort again. `bca` also takes the metric without each row, or without each of 300 groups of rows.
 *
 * @param metric - a metric of this package, or any function with the same arguments that honours `sampleWeight`
 * @param yTrue - true labels or values, length `n`; a matrix of `n` rows for metrics that take one
 * @param yScore - predicted labels, values or scores, length `n`, or a matrix of `n` rows
 * @param options - method, level, weights, bootstrap
 * @returns the metric's value and the interval's ends
 * @throws InvalidInputError what the metric throws; `bad-option` for a method that the metric does not have, or that knows no strata
 * or clusters; `out-of-range` for `level`, `resamples`, `seed`; `bad-weights`, `length-mismatch`
 * @example
 * interval(accuracy, [1, 0, 1, 1, 0, 1, 1, 0], [1, 0, 1, 0, 0, 1, 1, 0]); // { "value": 0.875, "method": "wilson" }
 * @see statsmodels.stats.proportion.proportion_confint; scipy.stats.bootstrap; DeLong, DeLong and Clarke-Pearson (1988),
 * https://doi.org/10.2307/2531595; Efron (1987), https://doi.org/10.2307/2289144
 */
export function interval<True extends Column | Matrix, Score extends Column | Matrix>(
  metric: Metric<True, Score>,
  yTrue: True,
  yScore: Score,
  options: IntervalOptions = {},
): MetricInterval {
  const { level = 0.95, sampleWeight } = options;
  if (!(level > 0 && level < 1)) {
    throw new InvalidInputError("out-of-range", `interval requires level in (0, 1), got ${level}`);
  }
  const value = metric(yTrue, yScore, sampleWeight === undefined ? {} : { sampleWeight });
  const method = intervalMethod(options, metric, yTrue, yScore);
  if (Number.isNaN(value)) {
    return { value, lower: value, upper: value, level, method: method === "auto" ? "bca" : method };
  }
  if (method === "auto" || method === "bootstrap" || method === "bca" || method === "log-jackknife") {
    const found = bootstrapInterval(metric, yTrue, yScore, method, level, options);
    return { value, lower: found.lower, upper: found.upper, level, method: found.method };
  }
  const { lower, upper } = formula(
    method,
    metric,
    yTrue as Column,
    yScore as Column,
    value,
    level,
    sampleWeight,
  );
  return { value, lower, upper, level, method };
}

/** The ends that a formula gives. */
function formula(
  method: "wilson" | "clopper-pearson" | "delong" | "logit-delong",
  metric: unknown,
  yTrue: Column,
  yScore: Column,
  value: number,
  level: number,
  sampleWeight: Column | undefined,
): Ends {
  if (method === "delong" || method === "logit-delong") {
    const { positive, score, weight } = readTwoClasses("interval", yTrue, yScore as Numbers, sampleWeight);
    const placed = placements(score, positive, weight);
    if (method === "logit-delong") return logitDelongEnds(placed, positive, weight, level);
    return delongEnds(placed.area, delongCovariance(placed, placed, positive, weight), level);
  }
  const weight = sampleWeight === undefined ? null : weights("interval", sampleWeight, columnLength(yTrue));
  const trials = trialsOf(metric, yTrue, yScore, weight);
  const successes = weight ? value * trials : Math.round(value * trials);
  return (method === "wilson" ? wilson : clopperPearson)(successes, trials, level);
}
