import type { Palette } from "./palette.ts";

/** A Vega-Lite 6 specification: plain data. */
export type VegaLiteSpec = Readonly<Record<string, unknown>>;

/** An axis label with its beginning and its end, where it is too long: names that differ only at the end stay apart. */
export function labelExpression(length: number): string {
  const half = Math.floor((length - 1) / 2);
  return `length(datum.label) > ${length} ? slice(datum.label, 0, ${half}) + "…" + slice(datum.label, -${half}) : datum.label`;
}

/** What all our pictures have in common. */
export function frame(palette: Palette, width: number): VegaLiteSpec {
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
