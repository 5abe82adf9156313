import { escapeHtml } from "./escape-html.ts";
import type { VegaLiteSpec } from "./frame.ts";

/** Draws specifications as SVG elements that scale with their container. */
export async function draw(specs: readonly VegaLiteSpec[]): Promise<string[]> {
  const [vega, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  return Promise.all(
    specs.map(async (spec, position) => {
      const compiled = compile(spec as unknown as Parameters<typeof compile>[0], {
        logger: vega.logger(vega.Error),
      }).spec;
      const view = new vega.View(vega.parse(compiled), { renderer: "none" });
      const svg = await view.toSVG();
      view.finalize();
      return bare(svg, String(spec["description"]), position);
    }),
  );
}

/**
 * The drawing with one label for all of it, in place of vega's size and its roles on every mark. Vega numbers its clip paths
 * through the life of the process; here they are numbered by drawing, so that the same report gives the same page.
 */
function bare(svg: string, label: string, position: number): string {
  const clips = new Map<string, string>();
  const clip = (id: string): string => {
    const name = clips.get(id) ?? `clip-${position}-${clips.size}`;
    clips.set(id, name);
    return name;
  };
  return svg
    .replaceAll(/<[a-z][^>]*>/g, (tag) =>
      tag
        .replaceAll(/ (?:aria-[a-z]+|role|class|pointer-events)="[^"]*"/g, "")
        .replace(/(?<= id="| clip-path="url\(#)clip\d+/, clip),
    )
    .replace(/^<svg[^>]*?(viewBox="[^"]*")[^>]*>/, `<svg $1 role="img" aria-label="${escapeHtml(label)}">`);
}
