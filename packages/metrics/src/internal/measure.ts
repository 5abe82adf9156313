import type { Column, Matrix } from "@productizeml/stats";
import { type IntervalOptions, interval, type MetricInterval } from "../interval.ts";
import type { Metric } from "../metric.ts";
import type { Measured } from "../slice-report.ts";
import type { Undefined } from "../undefined.ts";
import type { WeightOption } from "../weights.ts";
import type { Compact } from "./compact.ts";

/**
 * Every metric on the given rows.
 *
 * @param told - hears what is undefined; a metric that refuses the rows is then `NaN`. Without it, refusals are thrown.
 */
export function measure<True extends Column, Predicted extends Column | Matrix>(
  metrics: Readonly<Record<string, Metric<True, Predicted>>>,
  actual: Compact,
  predicted: Compact,
  weighted: WeightOption,
  intervals: IntervalOptions | undefined,
  told?: (what: Undefined) => void,
): Measured {
  const values: Record<string, number> = {};
  const found: Record<string, MetricInterval> = {};
  for (const [name, metric] of Object.entries(metrics)) {
    const yTrue = actual as unknown as True;
    const yPred = predicted as unknown as Predicted;
    const onUndefined = (what: Undefined) => told?.({ ...what, metric: name });
    try {
      values[name] = metric(yTrue, yPred, { ...weighted, onUndefined });
      if (intervals) found[name] = interval(metric, yTrue, yPred, { ...intervals, ...weighted });
    } catch (error) {
      if (!told || !isRefusal(error)) throw error;
      values[name] = Number.NaN;
      told({ metric: name, reason: error.message, value: Number.NaN });
    }
  }
  return intervals ? { values, intervals: found } : { values };
}

function isRefusal(error: unknown): error is Error {
  return error instanceof Error && error.name === "InvalidInputError";
}
