import { frame } from "../internal/charts/frame.ts";
import { count, measure, percent } from "../internal/words.ts";
import type { SliceReport } from "../slice-report.ts";
import type { ChartOptions, ChartSpec } from "./chart-spec.ts";

/** Options of {@link sliceChart}. */
export interface SliceChartOptions extends ChartOptions {
  /**
   * The metric to show.
   *
   * @defaultValue the report's first
   */
  readonly metric?: string;
}

/** Slices that find room; of more the extremes are drawn. */
const ROOM = 24;

/**
 * A metric of every slice, with its interval where there is one, beside the metric of all rows.
 *
 * @param report - what `bySlice` returns
 * @param options - the metric, theme, size
 * @returns a Vega-Lite specification
 * @example
 * const report = bySlice({ accuracy }, [1, 0, 1, 0], [1, 0, 0, 0], { device: ["web", "web", "app", "app"] }, { minRows: 1 });
 * sliceChart(report, { width: 720 }).title.text; // "accuracy lies between 0.500 (app) and 1.00 (web)"
 * @see fairlearn.metrics.MetricFrame
 */
export function sliceChart(report: SliceReport, options: SliceChartOptions = {}): ChartSpec {
  const { metric = Object.keys(report.overall.values)[0] } = options;
  const several = new Set(report.slices.map(({ column }) => column)).size > 1;
  const overall = report.overall.values[metric];
  const all = report.slices
    .map(({ column, value, rows, values, intervals }) => ({
      slice: several ? `${column} ${value ?? "(missing)"}` : String(value ?? "(missing)"),
      rows,
      value: values[metric],
      label: `${measure(values[metric])} in ${count(rows)} rows`,
      ...(intervals?.[metric] ? { lower: intervals[metric].lower, upper: intervals[metric].upper } : {}),
    }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => a.value - b.value);
  const shown = all.length > ROOM ? [...all.slice(0, ROOM / 2), ...all.slice(-ROOM / 2)] : all;
  const [least, most] = [all[0], all[all.length - 1]];
  const level = report.overall.intervals?.[metric]?.level;
  const left = report.skipped.length;
  const said = {
    title: least
      ? `${metric} lies between ${measure(least.value)} (${least.slice}) and ${measure(most.value)} (${most.slice})`
      : `No slice has a value of ${metric}`,
    subtitle: [
      `Dashed: all ${count(report.rows)} rows, ${measure(overall)}.`,
      ...(level === undefined ? [] : [`Bars: ${percent(level)} intervals.`]),
      ...(shown.length < all.length
        ? [`The ${ROOM / 2} least and the ${ROOM / 2} greatest of ${all.length}.`]
        : []),
      ...(left > 0 ? [`${left} ${left === 1 ? "slice has" : "slices have"} too few rows.`] : []),
    ].join(" "),
    height: 24 * Math.max(1, shown.length),
  };
  const x = {
    type: "quantitative",
    title: metric,
    scale: { zero: false },
    axis: { tickCount: 5 },
  };
  const y = {
    field: "slice",
    type: "nominal",
    title: null,
    sort: shown.map(({ slice }) => slice),
    axis: { ticks: false, domain: false, labelLimit: 150, labelPadding: 8 },
  };
  return frame(options, said, (colours) => ({
    layer: [
      {
        data: { values: [{ value: Number.isFinite(overall) ? overall : null }] },
        mark: { type: "rule", color: colours.neutral, strokeDash: [5, 4], strokeWidth: 1.25 },
        encoding: { x: { ...x, field: "value" } },
      },
      ...(shown.some((each) => "lower" in each)
        ? [
            {
              data: { values: shown.filter((each) => "lower" in each) },
              mark: { type: "rule", color: colours.model, strokeWidth: 2.5 },
              encoding: { y, x: { ...x, field: "lower" }, x2: { field: "upper" } },
            },
          ]
        : []),
      ...(shown.length > 0
        ? [
            {
              data: { values: shown },
              mark: { type: "point", filled: true, size: 70, color: colours.model, opacity: 1 },
              encoding: { y, x: { ...x, field: "value" }, tooltip: { field: "label" } },
            },
          ]
        : []),
    ],
  }));
}
