import { requireInteger, requireOption } from "@productizeml/stats";
import type { SliceMeasure, SliceReport } from "./slice-report.ts";

/** Options of {@link worstSlices}. */
export interface WorstSlicesOptions {
  /** Which way the metric is better: `greater` for scores, `less` for losses and errors. */
  readonly better: "greater" | "less";
  /**
   * Most slices that are returned.
   *
   * @defaultValue `5`
   */
  readonly top?: number;
}

/** A slice that is worse than all rows together. */
export interface WorseSlice extends SliceMeasure {
  /** The metric in the slice. */
  readonly metricValue: number;
  /** By how much the slice is worse than all rows together; above 0. */
  readonly worseBy: number;
}

/**
 * The slices of a report in which a metric is worse than over all rows, the worst first.
 *
 * @param report - what `bySlice` found
 * @param metric - name of one of its metrics
 * @param options - which way is better, how many
 * @returns slices of every column, also those whose interval holds the value of all rows
 * @throws InvalidInputError `bad-option` for a metric that the report does not have, `out-of-range`
 * @example
 * const device = ["web", "web", "app", "app", "tv", "tv"];
 * const report = bySlice({ accuracy }, [1, 0, 1, 0, 1, 0], [1, 0, 0, 0, 0, 1], { device }, { minRows: 1 });
 * worstSlices(report, "accuracy", { better: "greater" }).map(({ value }) => value); // ["tv"]
 */
export function worstSlices(report: SliceReport, metric: string, options: WorstSlicesOptions): WorseSlice[] {
  const { better, top = 5 } = options;
  requireOption("worstSlices", "metric", metric, Object.keys(report.overall.values));
  requireOption("worstSlices", "better", better, ["greater", "less"]);
  requireInteger("worstSlices", "top", top, 1);
  const sign = better === "greater" ? 1 : -1;
  return report.slices
    .map((slice) => {
      const metricValue = slice.values[metric];
      return { ...slice, metricValue, worseBy: sign * (report.overall.values[metric] - metricValue) };
    })
    .filter(({ worseBy }) => worseBy > 0)
    .sort((a, b) => b.worseBy - a.worseBy)
    .slice(0, top);
}
