import type uPlot from "uplot";
import { number } from "../format.ts";
import type { StepRange } from "../series.ts";
import { resolveColour, withAlpha } from "./colour.ts";
import { PER_LINE } from "./data.ts";

export interface Look {
  readonly colour: string;
  readonly dash: readonly number[];
}

export interface PlotOptions {
  readonly width: number;
  readonly height: number;
  readonly looks: readonly Look[];
  readonly log: boolean;
  /** True when there are more points than can be told apart, so that the line must be fine. */
  readonly dense: boolean;
  readonly range: () => StepRange | undefined;
  readonly onPoint: (step: number | undefined) => void;
  readonly onRange: (range: StepRange | undefined) => void;
}

const FONT = "11.5px 'Inter Variable', system-ui, sans-serif";
const LETTER = 6.6;
const SYNC = "steps";

/** Options of a uPlot that draws each line as its last value inside the band of its extremes. */
export function plotOptions(options: PlotOptions): uPlot.Options {
  const ink = resolveColour("--ink-3");
  const rule = resolveColour("--rule");
  const colours = options.looks.map((look) => resolveColour(look.colour));
  const axis: uPlot.Axis = {
    stroke: ink,
    font: FONT,
    grid: { stroke: rule, width: 1 },
    ticks: { show: false },
    gap: 6,
  };
  return {
    width: options.width,
    height: options.height,
    padding: [10, 12, 0, 0],
    legend: { show: false },
    scales: {
      x: { time: false, range: (plot) => shownRange(options.range(), plot.data[0]) },
      y: options.log ? { distr: 3 } : {},
    },
    axes: [
      { ...axis, size: 28, space: 64, values: (_, splits) => splits.map(compact) },
      {
        ...axis,
        space: 34,
        size: (_, values) => 16 + LETTER * Math.max(3, ...(values ?? []).map((text) => text?.length ?? 0)),
        values: (_, splits) => ticks(splits),
      },
    ],
    series: [
      {},
      ...options.looks.flatMap((look, line) => lineSeries(look, colours[line] ?? ink, options.dense)),
    ],
    bands: colours.map((colour, line) => ({
      series: [line * PER_LINE + 2, line * PER_LINE + 1],
      fill: withAlpha(colour, 0.16),
    })),
    cursor: {
      y: false,
      points: { show: false },
      drag: { x: true, y: false, dist: 4, setScale: false },
      bind: {
        dblclick: () => () => {
          options.onRange(undefined);
          return null;
        },
      },
      sync: {
        key: SYNC,
        scales: ["x", null],
        filters: { pub: (type) => type === "mousemove" || type === "mouseleave" },
      },
    },
    hooks: {
      setCursor: [
        (plot) => {
          const left = plot.cursor.left ?? -1;
          options.onPoint(left < 0 ? undefined : plot.posToVal(left, "x"));
        },
      ],
      setSelect: [
        (plot) => {
          if (plot.select.width < 4) return;
          const from = Math.floor(plot.posToVal(plot.select.left, "x"));
          const to = Math.ceil(plot.posToVal(plot.select.left + plot.select.width, "x"));
          plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
          if (to > from) options.onRange({ from, to });
        },
      ],
    },
  };
}

function lineSeries(look: Look, colour: string, dense: boolean): uPlot.Series[] {
  const edge: uPlot.Series = { stroke: withAlpha(colour, 0.4), width: 1, points: { show: false } };
  return [
    edge,
    { ...edge },
    {
      stroke: colour,
      width: dense ? 1 : 1.6,
      dash: [...look.dash],
      points: { size: 4, fill: colour, stroke: colour },
    },
  ];
}

function shownRange(range: StepRange | undefined, steps: ArrayLike<number>): uPlot.Range.MinMax {
  if (range) return [range.from, range.to];
  const from = steps[0];
  const to = steps[steps.length - 1];
  if (from === undefined || to === undefined) return [0, 1];
  return from === to ? [from - 1, to + 1] : [from, to];
}

/** Labels of an axis, all with the decimals that its steps need. */
function ticks(splits: readonly (number | null)[]): string[] {
  const values = splits.map((value) => value ?? Number.NaN);
  const size = Math.max(...values.filter(Number.isFinite).map(Math.abs), 0);
  if (size >= 1e5 || (size > 0 && size < 1e-3)) return values.map(compact);
  const gap = Math.abs((values[1] ?? 1) - (values[0] ?? 0)) || 1;
  const decimals = Math.min(6, Math.max(0, -Math.floor(Math.log10(gap) + 1e-9)));
  return values.map((value) => (Number.isNaN(value) ? "" : value.toFixed(decimals).replace("-", "−")));
}

function compact(value: number | null): string {
  if (value === null || Number.isNaN(value)) return "";
  const size = Math.abs(value);
  if (size >= 1e12) return number(value);
  if (size >= 1e9) return `${trim(value / 1e9)}G`;
  if (size >= 1e6) return `${trim(value / 1e6)}M`;
  if (size >= 1e4) return `${trim(value / 1e3)}k`;
  return size > 0 && size < 1e-3 ? value.toExponential(0).replace("-", "−") : trim(value);
}

function trim(value: number): string {
  return String(Number(value.toPrecision(4))).replace("-", "−");
}
