import type { Column, Matrix } from "@productizeml/stats";
import type { Metric } from "../metric.ts";
import type { Ends } from "./proportion.ts";
import { bcaEnds, logJackknifeEnds, percentileEnds } from "./resampling/ends.ts";
import { prepare } from "./resampling/prepared.ts";
import { type ResamplingOptions, resampling } from "./resampling/resampling.ts";

/** Interval of any metric that honours weights, over rows that are put in order of their score once. */
export function bootstrapInterval<True extends Column | Matrix, Score extends Column | Matrix>(
  metric: Metric<True, Score>,
  yTrue: True,
  yScore: Score,
  method: "auto" | "bootstrap" | "bca" | "log-jackknife",
  level: number,
  options: ResamplingOptions,
): Ends & { readonly method: "bootstrap" | "bca" | "log-jackknife" } {
  const { n, order, evaluate } = prepare("interval", metric, yTrue, yScore);
  const draws = resampling("interval", n, options, order);
  if (draws.units < 2) return { lower: NaN, upper: NaN, method: method === "auto" ? "bootstrap" : method };
  if (method === "log-jackknife") {
    return { ...logJackknifeEnds(evaluate(draws.whole), level, draws.jackknife(evaluate)), method };
  }
  const distribution = draws.bootstrap(evaluate);
  if (method !== "bootstrap") {
    const ends = bcaEnds(distribution, evaluate(draws.whole), level, draws.jackknife(evaluate));
    if (method === "bca" || !Number.isNaN(ends.lower)) return { ...ends, method: "bca" };
  }
  return { ...percentileEnds(distribution, level), method: "bootstrap" };
}
