import type { NumericColumnDrift } from "../drift-report.ts";
import { isWhole, widestGap } from "./finding.ts";
import { frame, type VegaLiteSpec } from "./frame.ts";
import type { Palette } from "./palette.ts";

/** A numeric column before and after: the reference filled, the current data outlined. */
export function histogramSpec(column: NumericColumnDrift, palette: Palette, width: number): VegaLiteSpec {
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
  const gap = column.drifted ? widestGap(column) : undefined;
  const farthest = Math.max(...edges.map(Math.abs));
  const x = {
    type: "quantitative",
    scale: { domain: window(edges), nice: false, zero: false },
    axis: {
      title: null,
      tickCount: 5,
      grid: false,
      ...(farthest >= 1e5 ? { format: "~s" } : {}),
      ...(isWhole(edges) ? { tickMinStep: 1 } : {}),
    },
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

/** Edges with room around the outermost whole numbers, and around the value of a constant column. */
function visibleEdges(edges: readonly number[]): readonly number[] {
  if (isWhole(edges))
    return [Math.floor(edges[0]!) - 0.5, ...edges.slice(1, -1), Math.ceil(edges.at(-1)!) + 0.5];
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
