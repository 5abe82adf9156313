import { type Column, type Matrix, t } from "@productizeml/stats";
import type { Metric } from "../../metric.ts";
import type { Ends } from "../proportion.ts";
import { type Prepared, prepare } from "../resampling/prepared.ts";
import { type ResamplingOptions, resampling, type Statistic } from "../resampling/resampling.ts";

/** Ends of a difference and how likely one as large is by chance. */
export interface Difference extends Ends {
  readonly pValue: number;
}

/**
 * The difference of a metric between two models, both on every draw of the same rows: Student's t on the difference's standard error.
 *
 * The error is the larger one of the bootstrap's, which is too small for metrics that rank (drawn rows tie with themselves), and the
 * jackknife's, which is too small for medians.
 *
 * @param difference - the difference on the data as they are
 */
export function bootstrapDifference<True extends Column | Matrix, Predicted extends Column | Matrix>(
  metric: Metric<True, Predicted>,
  yTrue: True,
  a: Predicted,
  b: Predicted,
  difference: number,
  level: number,
  options: ResamplingOptions,
): Difference {
  const first = prepare("compare", metric, yTrue, a);
  const second = prepare("compare", metric, yTrue, b);
  const draws = resampling("compare", first.n, options, null);
  const ofA = inGivenOrder(first);
  const ofB = inGivenOrder(second);
  const statistic: Statistic = (weight) => ofA(weight) - ofB(weight);
  const drawn = draws.bootstrap(statistic);
  const leftOut = draws.jackknife(statistic);
  if (Math.min(drawn.length, leftOut.length) < 2) return { lower: NaN, upper: NaN, pValue: NaN };
  const parts = leftOut.length;
  const error = Math.sqrt(
    Math.max(squares(drawn) / (drawn.length - 1), (squares(leftOut) * (parts - 1)) / parts),
  );
  const df = draws.units - 1;
  const half = t.isf((1 - level) / 2, df) * error;
  const pValue = difference === 0 ? 1 : Math.min(1, 2 * t.sf(Math.abs(difference) / error, df));
  return { lower: difference - half, upper: difference + half, pValue };
}

/** The metric by weights of rows as they were given. */
function inGivenOrder({ n, order, evaluate }: Prepared): Statistic {
  if (!order) return evaluate;
  const ordered = new Float64Array(n);
  return (weight) => {
    for (let i = 0; i < n; i++) ordered[i] = weight[order[i]];
    return evaluate(ordered);
  };
}

/** Sum of squared differences from the mean. */
function squares(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
