import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { lessons } from "../src/data/syllabus.ts";
import { dist, site } from "./support/site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const html = globSync("**/*.html", { cwd: dist }).sort();
const read = (path: string): string => readFileSync(`${dist}/${path}`, "utf8");
const looked = [
  "/",
  "/syllabus/",
  "/schedule/",
  "/machine-learning/why-now/",
  ...lessons.filter(({ written }) => written).map(({ url }) => url),
];
const pages = site();

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  it.each(looked)("axe finds nothing on %s", async (path) => {
    for (const width of [390, 1280]) {
      const page = await pages.open(path, { colorScheme, viewport: { width, height: 900 } });
      await page.addScriptTag({ content: axe });
      const found = await page.evaluate(async () => {
        const { violations } = await (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
      });
      expect(found).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
});

it("has a page for every lesson", () => {
  for (const { url } of lessons) expect(html).toContain(`${url.slice(1)}index.html`);
});

it("links to nothing that is not there", () => {
  const broken: string[] = [];
  for (const file of html) {
    for (const [, href] of read(file).matchAll(/\shref="(\/[^"]*)"/g)) {
      const [path, hash] = (href as string).split("#") as [string, string?];
      const target = path.endsWith("/") ? `${path}index.html` : path;
      const found = html.includes(target.slice(1)) || globSync(target.slice(1), { cwd: dist }).length > 0;
      if (!found || (hash && !read(target.slice(1)).includes(`id="${hash}"`)))
        broken.push(`${file}: ${href}`);
    }
  }
  expect([...new Set(broken)]).toEqual([]);
});

it("loads at most 15 KB of script, gzipped, where nothing is to be run", () => {
  for (const file of ["machine-learning/why-now/index.html", "syllabus/index.html"]) {
    expect(scriptsOf(file)).toBeLessThan(15 * 1024);
  }
});

it("asks no other host, and no page has an error", () => {
  expect(pages.strangers).toEqual([]);
  expect(pages.errors).toEqual([]);
});

/** Bytes, gzipped, of the scripts that a page loads at once, with what those import. */
function scriptsOf(file: string): number {
  const text = read(file);
  const inline = [...text.matchAll(/<script(?![^>]*src=)[^>]*>([^<]+)<\/script>/g)].map(
    ([, code]) => code as string,
  );
  const loaded = new Set<string>();
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const [, next] of read(path).matchAll(/\bfrom\s*"\.\/([^"]+)"|\bimport\s*"\.\/([^"]+)"/g))
      if (next) load(`_astro/${next}`);
  };
  for (const [, src] of text.matchAll(/<script[^>]*src="\/([^"]+)"/g)) load(src as string);
  return gzipSync([...inline, ...[...loaded].map(read)].join("\n")).length;
}
