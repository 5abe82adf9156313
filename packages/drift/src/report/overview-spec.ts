import type { DriftReport } from "../drift-report.ts";
import { byChange, ratio } from "./finding.ts";
import { frame, labelExpression, type VegaLiteSpec } from "./frame.ts";
import type { Palette } from "./palette.ts";

/** Columns that the picture shows. */
const SHOWN_COLUMNS = 30;

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
        axis: { title: null, labelLimit: 0, labelExpr: labelExpression(24), ticks: false },
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
