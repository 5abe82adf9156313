import type { ChartOptions, ChartSpec } from "../../charts/chart-spec.ts";
import { type Palette, palette } from "./palette.ts";

/** What a chart says and is as high as, unless the options say otherwise. */
export interface Saying {
  /** The finding. */
  readonly title: string;
  /** How to read the picture. */
  readonly subtitle: string;
  readonly height: number;
}

/**
 * Width of a letter as a share of the font's size, as vega takes it to be where it has no canvas to measure text: more than it is. What
 * it takes to be wider than the picture would make the plot narrower.
 */
const LETTER = 0.8;

/** A chart in the house's dress, as wide as the options say, words included; what stands above the plot adds to its height. */
export function frame(
  options: ChartOptions,
  said: Saying,
  body: (colours: Palette, width: number) => Readonly<Record<string, unknown>>,
): ChartSpec {
  const { width = 480, height = said.height, title = said.title } = options;
  const colours = palette(options.theme);
  const { paper, ink, soft, line } = colours;
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: `${title}. ${said.subtitle}`,
    title: {
      text: wrapped(title, width, 15 * LETTER),
      subtitle: wrapped(said.subtitle, width, 12 * LETTER),
      anchor: "start",
      frame: "bounds",
      offset: 14,
    },
    width,
    height,
    autosize: { type: "fit-x", contains: "padding" },
    padding: 12,
    background: paper,
    config: {
      font: "Inter Variable, system-ui, sans-serif",
      title: {
        color: ink,
        fontSize: 15,
        subtitleColor: soft,
        subtitleFontSize: 12,
        subtitlePadding: 5,
        lineHeight: 19,
      },
      view: { stroke: null },
      axis: {
        labelColor: soft,
        titleColor: soft,
        titleFontWeight: "normal",
        labelFontSize: 11,
        titleFontSize: 12,
        titlePadding: 8,
        domainColor: line,
        tickColor: line,
        gridColor: line,
      },
      text: { color: ink, fontSize: 12 },
    },
    ...body(colours, width),
  };
}

/** Text in lines that fit the width. */
function wrapped(text: string, width: number, letter: number): string | readonly string[] {
  const letters = Math.max(16, Math.floor((width - 24) / letter));
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(/ (?!%)/)) {
    if (current !== "" && current.length + 1 + word.length > letters) {
      lines.push(current);
      current = word;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  lines.push(current);
  return lines.length === 1 ? lines[0] : lines;
}
