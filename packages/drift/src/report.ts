export type { VegaLiteSpec } from "./report/frame.ts";
export { type HtmlOptions, toHtml } from "./report/to-html.ts";
export { toMarkdown } from "./report/to-markdown.ts";
export { toVegaLite } from "./report/to-vega-lite.ts";
