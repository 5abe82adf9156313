import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { expect } from "vitest";
import type { ChartOptions, ChartSpec } from "../../src/charts.ts";

/** One thing that was drawn, with the data that it stands for. */
interface Item {
  readonly x: number;
  readonly y: number;
  readonly x2?: number;
  readonly y2?: number;
  readonly width?: number;
  readonly text?: string | readonly string[];
  readonly fill?: string;
  readonly stroke?: string;
  readonly fillOpacity?: number;
  readonly opacity?: number;
  readonly datum: Readonly<Record<string, unknown>>;
}

interface Mark {
  readonly marktype: string;
  readonly role?: string;
  readonly items: readonly (Item & { readonly items?: readonly Mark[] })[];
}

/** A picture as vega drew it. */
export interface Picture {
  /** All items of marks of a kind, such as `line` or `symbol`, one list for each mark; axes and titles aside. */
  readonly marks: (type: string) => readonly (readonly Item[])[];
  /** The value that a position on the x axis stands for. */
  readonly xOf: (position: number) => number;
  /** The value that a position on the y axis stands for. */
  readonly yOf: (position: number) => number;
  /** Words of titles, axes and labels. */
  readonly words: string;
  readonly svg: string;
  readonly width: number;
}

/** Draws a chart, and expects that neither vega-lite nor vega has anything to say about it, and that it is plain data. */
export async function draw(spec: ChartSpec): Promise<Picture> {
  const said: unknown[] = [];
  const note = (...args: readonly unknown[]) => {
    said.push(args.join(" "));
    return logger;
  };
  const level = (value?: number): unknown => (value === undefined ? 2 : logger);
  const logger = { level, error: note, warn: note, info: () => logger, debug: () => logger };
  expect(JSON.parse(JSON.stringify(spec)), "survives JSON").toEqual(spec);
  const compiled = compile(spec as unknown as TopLevelSpec, { logger: logger as never }).spec;
  const view = new View(parse(compiled), { renderer: "none", logger: logger as never });
  const svg = await view.toSVG();
  expect(said, "warnings").toEqual([]);
  const found: Mark[] = [];
  collect((view.scenegraph() as unknown as { readonly root: Mark }).root, found);
  const scale = (name: string) => view.scale(name) as { invert: (position: number) => number };
  return {
    marks: (type) =>
      found.filter((mark) => mark.marktype === type && mark.role === "mark").map(({ items }) => items),
    xOf: (position) => scale("x").invert(position),
    yOf: (position) => scale("y").invert(position),
    words: [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)/g)].map(([, text]) => text).join(" "),
    svg,
    width: Number(svg.match(/ width="(\d+)"/)?.[1]),
  };
}

function collect(mark: Mark, found: Mark[]): void {
  found.push(mark);
  for (const item of mark.items) for (const inner of item.items ?? []) collect(inner, found);
}

/** Both themes, narrow and wide: each without a warning, as wide as asked, on its own ground, with its finding in words. */
export async function everyDress(make: (options: ChartOptions) => ChartSpec): Promise<void> {
  for (const theme of ["light", "dark"] as const) {
    for (const width of [320, 640]) {
      const spec = make({ theme, width });
      const { svg, width: drawn, words } = await draw(spec);
      expect(drawn).toBe(width);
      expect(svg).toContain(theme === "light" ? "#faf7f1" : "#12161d");
      const title = [(spec["title"] as { text: string | readonly string[] }).text].flat().join(" ");
      expect(words).toContain(title.replaceAll("&", "&amp;"));
      expect(String(spec["description"])).toContain(title);
    }
  }
  const titled = make({ title: "Mine" });
  expect((titled["title"] as { text: string }).text).toBe("Mine");
  const tall = await draw(make({ height: 500 }));
  const low = await draw(make({ height: 200 }));
  expect(tall.svg).not.toBe(low.svg);
}

/** The chart's title in one line. */
export function titleOf(spec: ChartSpec): string {
  return [(spec["title"] as { text: string | readonly string[] }).text].flat().join(" ");
}

/** The chart's subtitle in one line. */
export function subtitleOf(spec: ChartSpec): string {
  return [(spec["title"] as { subtitle: string | readonly string[] }).subtitle].flat().join(" ");
}

/** Labels of two classes with scores that tell them apart somewhat; the same for the same `n`. */
export function someScores(n: number): { readonly yTrue: Int32Array; readonly yScore: Float64Array } {
  const noise = (i: number) => ((i * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;
  const yTrue = Int32Array.from({ length: n }, (_, i) => (noise(3 * i + 1) < 0.4 ? 1 : 0));
  const yScore = Float64Array.from(yTrue, (label, i) => 0.35 * label + 0.65 * noise(7 * i + 5));
  return { yTrue, yScore };
}
