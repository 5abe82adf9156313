import { InvalidInputError } from "@productizeml/stats";
import type {
  CategoricalColumnDrift,
  ColumnDrift,
  DriftReport,
  NumericColumnDrift,
} from "../drift-report.ts";
import { byChange, isMostlyMissing, ratio, widestGap } from "./finding.ts";
import { LIGHT, type Palette } from "./palette.ts";

/** A Vega-Lite 6 specification: plain data. */
export type VegaLiteSpec = Readonly<Record<string, unknown>>;

/** Columns that the picture of a whole report shows. */
const SHOWN_COLUMNS = 30;
/** Categories that the picture of a column shows. */
const SHOWN_CATEGORIES = 8;

/**
 * A report as a Vega-Lite specification: how much each column changed, or how one column did.
 *
 * @param report - the report
 * @param name - a column, for the picture of its two distributions; without it, the picture of all columns
 * @returns a specification that carries its own data, to draw with vega or vega-embed
 * @throws InvalidInputError `unknown-column`
 * @see https://vega.github.io/vega-lite
 */
export function toVegaLite(report: DriftReport, name?: string): VegaLiteSpec {
  if (name === undefined) return overviewSpec(report, LIGHT, 480);
  const found = report.columns.find((each) => each.name === name);
  if (found === undefined) {
    throw new InvalidInputError(
      "unknown-column",
      `toVegaLite requires column "${name}" in the report, got ${report.columns.map((each) => each.name).join(", ") || "no columns"}`,
    );
  }
  return columnSpec(found, LIGHT, 320);
}

/** How many times its threshold each column changed. */
export function overviewSpec(report: DriftReport, palette: Palette, width: number): VegaLiteSpec {
  const shown = byChange(report.columns.filter((each) => each.judged)).slice(0, SHOWN_COLUMNS);
  const values = shown.map((each) => ({
    column: each.name,
    change: Math.min(ratio(each), 1e6),
    verdict: each.drifted ? "drifted" : "no drift",
  }));
  const far = Math.max(1.25, ...values.map(({ change }) => change));
  return {
    ...frame(palette, width),
    description: "Change of each column in units of its threshold",
    height: { step: 22 },
    data: { values },
    encoding: {
      y: {
        field: "column",
        type: "nominal",
        sort: null,
        axis: { title: null, labelLimit: 150, ticks: false },
      },
    },
    layer: [
      {
        mark: { type: "bar", height: { band: 0.62 }, cornerRadiusEnd: 2 },
        encoding: {
          x: {
            field: "change",
            type: "quantitative",
            scale: { domain: [0, far], nice: false },
            axis: {
              title: "change, in units of the threshold",
              tickCount: 5,
              format: "~g",
              labelFlush: false,
            },
          },
          color: {
            field: "verdict",
            type: "nominal",
            scale: { domain: ["drifted", "no drift"], range: [palette.drift, palette.quiet] },
            legend: null,
          },
        },
      },
      {
        mark: { type: "rule", color: palette.ink, strokeDash: [3, 3] },
        encoding: { x: { datum: 1 }, y: null },
      },
    ],
  };
}

/** The distributions of one column, before and after. */
export function columnSpec(column: ColumnDrift, palette: Palette, width: number): VegaLiteSpec {
  return column.type === "numeric"
    ? histogramSpec(column, palette, width)
    : sharesSpec(column, palette, width);
}

function histogramSpec(column: NumericColumnDrift, palette: Palette, width: number): VegaLiteSpec {
  const { reference, current } = column.bins;
  const edges = visibleEdges(column.bins.edges);
  const totals = [column.reference.count, column.current.count] as const;
  const density = (rows: number, total: number, i: number): number =>
    total === 0 ? 0 : rows / total / (edges[i + 1]! - edges[i]!);
  const before = reference.map((rows, i) => ({
    from: edges[i],
    to: edges[i + 1],
    density: density(rows, totals[0], i),
  }));
  const after = [
    { at: edges[0], density: 0 },
    ...current.map((rows, i) => ({ at: edges[i], density: density(rows, totals[1], i) })),
    { at: edges.at(-1), density: 0 },
  ];
  const gap = column.drifted && !isMostlyMissing(column) ? widestGap(column) : undefined;
  const x = {
    type: "quantitative",
    scale: { domain: window(edges), nice: false, zero: false },
    axis: { title: null, tickCount: 5, grid: false },
  };
  const y = { field: "density", type: "quantitative", axis: null };
  return {
    ...frame(palette, width),
    description: `Histograms of ${column.name}: reference filled, current outlined`,
    height: 170,
    layer: [
      {
        data: { values: before },
        mark: { type: "rect", clip: true, color: palette.reference, fillOpacity: 0.34 },
        encoding: { x: { ...x, field: "from" }, x2: { field: "to" }, y, y2: { datum: 0 } },
      },
      {
        data: { values: after },
        mark: {
          type: "line",
          clip: true,
          interpolate: "step-after",
          color: palette.current,
          strokeWidth: 1.8,
          strokeJoin: "round",
        },
        encoding: { x: { ...x, field: "at" }, y },
      },
      ...(gap === undefined
        ? []
        : [
            {
              data: { values: [{ at: gap.at }] },
              mark: { type: "rule", clip: true, color: palette.drift, strokeDash: [3, 3] },
              encoding: { x: { ...x, field: "at" } },
            },
          ]),
    ],
  };
}

/** Edges with room between them, where a column has a single value. */
function visibleEdges(edges: readonly number[]): readonly number[] {
  if (edges.length !== 2 || edges[0] !== edges[1]) return edges;
  const half = Math.max(Math.abs(edges[0]!) * 0.05, 0.5);
  return [edges[0]! - half, edges[1]! + half];
}

/** What of the axis is shown: far tails are cut to the width of two ordinary bins. */
function window(edges: readonly number[]): [low: number, high: number] {
  const last = edges.length - 1;
  if (last < 4) return [edges[0] ?? 0, edges[last] ?? 1];
  const room = (2 * (edges[last - 1]! - edges[1]!)) / (last - 2);
  return [Math.max(edges[0]!, edges[1]! - room), Math.min(edges[last]!, edges[last - 1]! + room)];
}

function sharesSpec(column: CategoricalColumnDrift, palette: Palette, width: number): VegaLiteSpec {
  const { categories, reference, current, other } = column.bins;
  const sum = (rows: readonly number[]): number => rows.reduce((total, each) => total + each, 0);
  const totals = { reference: sum(reference) + other[0], current: sum(current) + other[1] };
  const rows = categories.slice(0, SHOWN_CATEGORIES).map((name, i) => ({
    category: name ?? "(missing)",
    reference: reference[i]!,
    current: current[i]!,
  }));
  const values = rows.flatMap((row) => [
    { category: row.category, side: "reference", share: row.reference / Math.max(totals.reference, 1) },
    { category: row.category, side: "current", share: row.current / Math.max(totals.current, 1) },
  ]);
  return {
    ...frame(palette, width),
    description: `Shares of the categories of ${column.name}, reference and current`,
    height: { step: 11 },
    data: { values },
    mark: { type: "bar", cornerRadiusEnd: 1.5 },
    encoding: {
      y: {
        field: "category",
        type: "nominal",
        sort: null,
        axis: { title: null, ticks: false, labelLimit: 110 },
        scale: { paddingInner: 0.25 },
      },
      yOffset: { field: "side", sort: ["reference", "current"] },
      x: {
        field: "share",
        type: "quantitative",
        axis: { title: null, format: "~%", tickCount: 4 },
      },
      color: {
        field: "side",
        type: "nominal",
        scale: { domain: ["reference", "current"], range: [palette.reference, palette.current] },
        legend: null,
      },
      opacity: { condition: { test: "datum.side === 'reference'", value: 0.65 }, value: 1 },
    },
  };
}

function frame(palette: Palette, width: number): VegaLiteSpec {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width,
    autosize: { type: "fit-x", contains: "padding" },
    padding: 2,
    background: null,
    config: {
      font: "system-ui, sans-serif",
      view: { stroke: null },
      axis: {
        labelColor: palette.muted,
        titleColor: palette.muted,
        titleFontWeight: "normal",
        labelFontSize: 11,
        titleFontSize: 11,
        domainColor: palette.rule,
        tickColor: palette.rule,
        gridColor: palette.rule,
        gridOpacity: 0.6,
      },
      axisY: { labelColor: palette.ink, domain: false, grid: false },
    },
  };
}
