import { parse, View } from "vega";
import { type Config, compile, type TopLevelSpec } from "vega-lite";

/** What all figures share. Ink is `currentColor`, so a figure follows the page from paper to dark. */
const config: Config = {
  background: "transparent",
  font: "system-ui, sans-serif",
  view: { stroke: null },
  axis: {
    labelColor: "currentColor",
    titleColor: "currentColor",
    tickColor: "currentColor",
    domainColor: "currentColor",
    gridColor: "currentColor",
    gridOpacity: 0.12,
    tickOpacity: 0.4,
    domainOpacity: 0.4,
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: "normal",
    titlePadding: 8,
    labelPadding: 5,
  },
  legend: {
    labelColor: "currentColor",
    titleColor: "currentColor",
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: "normal",
  },
  text: { color: "currentColor", fontSize: 12 },
  rule: { color: "currentColor" },
};

/** Draws a Vega-Lite specification as SVG that scales with the page. `title` is read to those who cannot see it. */
export async function draw(spec: TopLevelSpec, title: string): Promise<string> {
  const view = new View(parse(compile({ ...spec, config }).spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return svg
    .replace(/ width="([\d.]+)" height="([\d.]+)"/, "")
    .replace("<svg ", `<svg role="img" aria-label="${escapeHtml(title)}" `);
}

/** Text made safe inside HTML and its attributes. */
export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!,
  );
}
