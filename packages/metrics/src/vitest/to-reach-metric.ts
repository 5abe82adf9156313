import { type Column, InvalidInputError } from "@productizeml/stats";
import { direction } from "../internal/vitest/direction.ts";
import {
  type AnyMetric,
  type MetricName,
  metricNamed,
  type NamedMetric,
  named,
} from "../internal/vitest/named-metrics.ts";
import { readRows } from "../internal/vitest/read-rows.ts";
import { sayWorst, worstSlice } from "../internal/vitest/worst-slice.ts";
import { count, measure, percent } from "../internal/words.ts";
import { type IntervalOptions, interval, type MetricInterval } from "../interval.ts";
import type { Metric } from "../metric.ts";
import type { PredictedRows, Verdict } from "./predicted-rows.ts";

/** Metrics of this package by name, with the bar that each must reach: from above for losses, errors and deviances. */
export type MetricBars = Readonly<Partial<Record<MetricName, number>>>;

/** Options of {@link toReachMetric}. */
export interface ReachOptions {
  /**
   * Makes intervals with these options, and demands that the worse end of the interval reaches the bar, not the value alone.
   *
   * @defaultValue the value must reach the bar
   */
  readonly intervals?: IntervalOptions;
  /**
   * Demands that every slice reaches the bar too.
   *
   * @defaultValue `false`: slices are only named in failures
   */
  readonly everySlice?: boolean;
  /**
   * Slices with fewer rows are left out.
   *
   * @defaultValue `30`
   */
  readonly minRows?: number;
  /**
   * Which way the metric is better, for a metric of your own.
   *
   * @defaultValue `less` for this package's losses, errors and deviances, else `greater`
   */
  readonly better?: "greater" | "less";
}

/**
 * Whether predictions reach a bar, or several.
 *
 * @param received - true and predicted columns, and slices
 * @param bars - bars by the name of the metric
 * @param options - intervals, slices
 * @returns the verdict, which says every bar that was missed: the value, its interval, the number of rows, the worst slice
 * @example
 * const rows = { yTrue: [1, 0, 1, 1], yPred: [1, 0, 0, 1] };
 * toReachMetric(rows, { accuracy: 0.7 }).pass; // true
 * toReachMetric(rows, { accuracy: 0.8 }).message(); // "expected accuracy of at least 0.8, got 0.750 on 4 rows"
 */
export function toReachMetric(received: PredictedRows, bars: MetricBars, options?: ReachOptions): Verdict;
/**
 * Whether predictions reach the bar of one metric.
 *
 * @param received - true and predicted columns, and slices
 * @param metric - a metric of this package, or any function with the same arguments
 * @param bar - what it must reach
 * @param options - intervals, slices, which way the metric is better
 * @returns the verdict
 * @throws InvalidInputError what the metric throws; `bad-option` for an unknown metric
 */
export function toReachMetric(
  received: PredictedRows,
  metric: AnyMetric,
  bar: number,
  options?: ReachOptions,
): Verdict;
export function toReachMetric(
  received: PredictedRows,
  bars: MetricBars | AnyMetric,
  second?: number | ReachOptions,
  third?: ReachOptions,
): Verdict {
  const single = typeof bars === "function";
  const options = (single ? third : (second as ReachOptions | undefined)) ?? {};
  const wanted = single
    ? [[named(bars), second] as const]
    : Object.entries(bars).map(([name, bar]) => [byName(name), bar] as const);
  if (wanted.length === 0) {
    throw new InvalidInputError("bad-option", "toReachMetric requires at least 1 metric, got none");
  }
  const rows = readRows("toReachMetric", received);
  const found = wanted.map(([metric, bar]) => reach(rows, metric, bar as number, options));
  const missed = found.filter(({ pass }) => !pass);
  const told = missed.length > 0 ? missed : found;
  return { pass: missed.length === 0, message: () => told.map(({ message }) => message()).join("\n") };
}

function byName(name: string): NamedMetric {
  const metric = metricNamed(name);
  if (metric !== null) return metric;
  throw new InvalidInputError(
    "bad-option",
    `toReachMetric requires the name of a metric of classification, ranking, regression or calibration, got ${name}`,
  );
}

function reach(
  rows: PredictedRows & { readonly n: number },
  metric: NamedMetric,
  bar: number,
  options: ReachOptions,
): Verdict {
  const { name } = metric;
  if (typeof bar !== "number" || Number.isNaN(bar)) {
    throw new InvalidInputError(
      "bad-option",
      `toReachMetric requires a number for ${name} to reach, got ${bar}`,
    );
  }
  const better = direction("toReachMetric", metric, options.better);
  const reaches = (value: number) => (better === "greater" ? value >= bar : value <= bar);
  const value = metric.metric(rows.yTrue as never, rows.yPred as never, {});
  const around = options.intervals && intervalOf(rows, metric.metric, options.intervals);
  const worst = worstSlice(rows, metric, better, options.minRows);
  const held = around ? (better === "greater" ? around.lower : around.upper) : value;
  const pass = reaches(held) && !(options.everySlice === true && worst && !reaches(worst.values[name]));
  const wanted = [
    pass ? ` not to reach ${bar}` : better === "greater" ? ` of at least ${bar}` : ` of at most ${bar}`,
    around ? ` with its whole ${percent(around.level)} interval` : "",
    options.everySlice === true ? " in every slice" : "",
  ].join("");
  const got = around
    ? `${measure(value)} (${measure(around.lower)} to ${measure(around.upper)})`
    : measure(value);
  return {
    pass,
    message: () => `expected ${name}${wanted}, got ${got} on ${count(rows.n)} rows${sayWorst(worst, name)}`,
  };
}

function intervalOf(rows: PredictedRows, metric: AnyMetric, options: IntervalOptions): MetricInterval {
  return interval(metric as Metric<Column, Column>, rows.yTrue as Column, rows.yPred as Column, options);
}
