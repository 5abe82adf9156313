export { type HtmlOptions, toHtml } from "./report/to-html.ts";
export { toMarkdown } from "./report/to-markdown.ts";
export { toVegaLite, type VegaLiteSpec } from "./report/to-vega-lite.ts";
