import type { TopLevelSpec } from "vega-lite";
import type { Story } from "../story.ts";
import { colours } from "./colours.ts";

const width = 680;
/** Two of these stand side by side; sized with their axes, so that their plots sit level. */
const narrow = { width: 330, height: 300, autosize: { type: "fit", contains: "padding" } } as const;
const percent = { format: ".0%" } as const;

/** Share of late flights by day, in the colour of the part that the day belongs to. */
export function lateByDay(days: Story["days"]): TopLevelSpec {
  const parts = [...new Set(days.map((each) => each.part))];
  return {
    width,
    height: 200,
    data: { values: days.map((each) => ({ ...each })) },
    mark: { type: "bar", width: 2.6 },
    encoding: {
      x: {
        field: "date",
        type: "temporal",
        title: null,
        axis: { format: "%b", tickCount: "month", grid: false },
      },
      y: { field: "late", type: "quantitative", title: "flights late on arrival", axis: percent },
      color: {
        field: "part",
        type: "nominal",
        title: null,
        scale: { domain: parts, range: parts.map((part) => colours[part]) },
        legend: { orient: "top", symbolType: "square" },
      },
    },
  };
}

/** What was said against what happened, with the interval of what happened. */
export function reliability(bins: Story["evaluation"]["calibration"]): TopLevelSpec {
  const axis = { format: ".0%", tickCount: 5 };
  const top = Math.max(...bins.map((bin) => Math.max(bin.predicted, bin.upper)));
  const scale = { domain: [0, Math.ceil(top * 10) / 10], nice: false };
  return {
    ...narrow,
    data: { values: bins.map((bin) => ({ ...bin })) },
    layer: [
      {
        data: { values: [{ p: 0 }, { p: scale.domain[1] }] },
        mark: { type: "line", strokeDash: [4, 4], opacity: 0.5, color: "currentColor" },
        encoding: { x: { field: "p", type: "quantitative" }, y: { field: "p", type: "quantitative" } },
      },
      {
        mark: { type: "rule", color: colours.test, strokeWidth: 2 },
        encoding: {
          x: { field: "predicted", type: "quantitative" },
          y: { field: "lower", type: "quantitative" },
          y2: { field: "upper" },
        },
      },
      {
        mark: { type: "point", filled: true, size: 60, color: colours.test, opacity: 1 },
        encoding: {
          x: {
            field: "predicted",
            type: "quantitative",
            title: "predicted chance of being late",
            axis,
            scale,
          },
          y: { field: "observed", type: "quantitative", title: "share that was late", axis, scale },
        },
      },
    ],
  };
}

/** Mean cost of a flight by threshold, with the threshold chosen. */
export function costByThreshold(threshold: Story["threshold"]): TopLevelSpec {
  const dollars = { format: "$.2f" };
  return {
    ...narrow,
    layer: [
      {
        data: { values: threshold.curve.map((point) => ({ ...point })) },
        mark: { type: "line", color: colours.validation, strokeWidth: 2.5 },
        encoding: {
          x: {
            field: "threshold",
            type: "quantitative",
            title: "warn from this chance on",
            axis: { format: ".0%" },
          },
          y: {
            field: "cost",
            type: "quantitative",
            title: "cost of a flight",
            axis: dollars,
            scale: { zero: true },
          },
        },
      },
      {
        data: { values: [{ threshold: threshold.value, cost: threshold.validationCost }] },
        mark: { type: "point", filled: true, size: 110, color: colours.validation, opacity: 1 },
        encoding: {
          x: { field: "threshold", type: "quantitative" },
          y: { field: "cost", type: "quantitative" },
        },
      },
      {
        data: {
          values: [
            {
              threshold: threshold.value,
              cost: threshold.validationCost,
              label: `${(threshold.value * 100).toFixed(0)} %`,
            },
          ],
        },
        mark: { type: "text", dy: 20, fontWeight: "bold" },
        encoding: {
          x: { field: "threshold", type: "quantitative" },
          y: { field: "cost", type: "quantitative" },
          text: { field: "label" },
        },
      },
    ],
  };
}

/** A metric by slice with its interval, and the challenger's; the line is the metric over all. */
export function metricBySlice(
  slices: Story["slices"]["hours"],
  overall: number,
  title: string,
): TopLevelSpec {
  return {
    ...narrow,
    height: 270,
    layer: [
      {
        data: { values: [{ overall }] },
        mark: { type: "rule", strokeDash: [4, 4], opacity: 0.5 },
        encoding: { x: { field: "overall", type: "quantitative" } },
      },
      {
        data: { values: slices.map((slice) => ({ ...slice })) },
        mark: { type: "rule", color: colours.test, strokeWidth: 3 },
        encoding: {
          y: {
            field: "slice",
            type: "nominal",
            sort: null,
            title: null,
            axis: { ticks: false, domain: false },
          },
          x: {
            field: "lower",
            type: "quantitative",
            title,
            scale: { zero: false },
            axis: { tickCount: 5, format: ".2f" },
          },
          x2: { field: "upper" },
        },
      },
      {
        data: { values: slices.map((slice) => ({ ...slice })) },
        mark: { type: "point", filled: true, size: 60, color: colours.test, opacity: 1 },
        encoding: {
          y: { field: "slice", type: "nominal", sort: null },
          x: { field: "value", type: "quantitative" },
        },
      },
      {
        data: { values: slices.map((slice) => ({ ...slice })) },
        mark: { type: "point", size: 55, strokeWidth: 2, color: "currentColor", opacity: 1 },
        encoding: {
          y: { field: "slice", type: "nominal", sort: null },
          x: { field: "challenger", type: "quantitative" },
        },
      },
    ],
  };
}

/** Estimated ROC AUC with its band, the real one that came later, and the challenger's. */
export function estimatedAndReal(weeks: Story["weeks"]): TopLevelSpec {
  const values = weeks.map(({ week, estimated, real, challenger }) => ({
    week,
    ...estimated,
    real,
    challenger,
  }));
  const x = {
    field: "week",
    type: "ordinal",
    title: "week from",
    axis: { labelAngle: 0, grid: false },
    sort: weeks.map(({ week }) => week),
  } as const;
  return {
    width,
    height: 220,
    data: { values },
    layer: [
      {
        mark: { type: "area", color: colours.production, opacity: 0.22 },
        encoding: {
          x,
          y: { field: "lower", type: "quantitative", scale: { zero: false }, title: "ROC AUC" },
          y2: { field: "upper" },
        },
      },
      {
        mark: { type: "line", color: colours.production, strokeWidth: 2.5, strokeDash: [6, 3] },
        encoding: { x, y: { field: "value", type: "quantitative" } },
      },
      {
        mark: { type: "point", filled: true, size: 80, color: "currentColor", opacity: 1 },
        encoding: { x, y: { field: "real", type: "quantitative" } },
      },
      {
        mark: { type: "point", size: 70, strokeWidth: 2, color: "currentColor", opacity: 1 },
        encoding: { x, y: { field: "challenger", type: "quantitative" } },
      },
    ],
  };
}

/** How far each feature lies from what was trained on, week by week; drifted cells are marked. */
export function driftByWeek(weeks: Story["weeks"]): TopLevelSpec {
  const bare = { domain: false, ticks: false };
  return {
    width: 440,
    height: { step: 24 },
    data: { values: weeks.flatMap(({ week, columns }) => columns.map((each) => ({ week, ...each }))) },
    encoding: {
      x: {
        field: "week",
        type: "ordinal",
        title: "week from",
        scale: { domain: weeks.map(({ week }) => week) },
        axis: { ...bare, labelAngle: 0 },
      },
      y: {
        field: "column",
        type: "nominal",
        title: null,
        scale: { domain: weeks[0]!.columns.map(({ column }) => column) },
        axis: { ...bare, labelLimit: 0 },
      },
    },
    layer: [
      {
        mark: { type: "rect", color: colours.drift },
        encoding: {
          opacity: {
            field: "effect",
            type: "quantitative",
            legend: null,
            scale: { domain: [0, 0.3], range: [0.04, 1], clamp: true },
          },
        },
      },
      {
        transform: [{ filter: "datum.drifted" }],
        mark: { type: "point", shape: "diamond", filled: true, color: "currentColor", size: 50, opacity: 1 },
      },
    ],
  };
}

/** The late rate of each day in production, and the moments at which the detector raised an alarm. */
export function lateRateAlarms(stream: Story["stream"]): TopLevelSpec {
  return {
    width,
    height: 180,
    layer: [
      {
        data: { values: stream.rates.map((point) => ({ ...point })) },
        mark: { type: "line", color: colours.production, strokeWidth: 2 },
        encoding: {
          x: { field: "date", type: "temporal", title: null, axis: { format: "%b %e", grid: false } },
          y: {
            field: "rate",
            type: "quantitative",
            title: "late flights",
            axis: percent,
            scale: { zero: true },
          },
        },
      },
      {
        data: { values: stream.alarms.map((date) => ({ date })) },
        mark: { type: "rule", color: colours.drift, strokeWidth: 1.5 },
        encoding: { x: { field: "date", type: "temporal" } },
      },
    ],
  };
}
