import * as calibration from "../../calibration.ts";
import * as classification from "../../classification.ts";
import type { Metric } from "../../metric.ts";
import * as ranking from "../../ranking.ts";
import * as regression from "../../regression.ts";

type Named = typeof calibration & typeof classification & typeof ranking & typeof regression;

/**
 * The names of this package's metrics of true and predicted columns.
 *
 * @internal
 */
export type MetricName = {
  [Name in keyof Named]: Named[Name] extends (yTrue: never, yPred: never, options: never) => number
    ? Name
    : never;
}[keyof Named];

/** A metric, whatever rows it takes. */
export type AnyMetric = Metric<never, never>;

/** What a metric is called, and where it stands. */
export interface NamedMetric {
  readonly name: string;
  readonly metric: AnyMetric;
  /** The task that it is for; `null` for a metric of the user's own. */
  readonly task: "calibration" | "classification" | "ranking" | "regression" | null;
}

function tasks(): readonly (readonly [
  NonNullable<NamedMetric["task"]>,
  Readonly<Record<string, unknown>>,
])[] {
  return [
    ["classification", classification],
    ["ranking", ranking],
    ["regression", regression],
    ["calibration", calibration],
  ];
}

/** The metric of a name, `null` when there is none. */
export function metricNamed(name: string): NamedMetric | null {
  for (const [task, functions] of tasks()) {
    const metric = functions[name];
    if (typeof metric === "function") return { name, metric: metric as AnyMetric, task };
  }
  return null;
}

/** Where a metric stands and what it is called. */
export function named(metric: AnyMetric): NamedMetric {
  for (const [task, functions] of tasks()) {
    const name = Object.keys(functions).find((each) => functions[each] === metric);
    if (name !== undefined) return { name, metric, task };
  }
  return { name: metric.name || "the metric", metric, task: null };
}
