import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { site } from "./support/site.ts";

const pages = site();
let page: Page;
beforeAll(async () => {
  page = await pages.open("/train-evaluate/model-evaluation/");
  const place = page.locator("live-example").first();
  await place.locator("[data-edit]").click();
  await place.locator(".cm-content").waitFor();
});

async function run(code: string): Promise<string> {
  const place = page.locator("live-example").first();
  await place.locator(".cm-content").fill(code);
  await place.locator("[data-output]").evaluate((output) => output.replaceChildren());
  await place.locator("[data-run]").click();
  await expect.poll(() => place.locator("[data-output]").textContent(), { timeout: 10_000 }).not.toBe("");
  return (await place.locator("[data-output]").textContent()) ?? "";
}

describe("the sandbox", () => {
  it("takes TypeScript", async () => {
    expect(
      await run(
        "enum Kind { A, B }\nconst x: number[] = [1, 2];\nconsole.log(x satisfies number[], Kind.B);",
      ),
    ).toBe("[1, 2] 1");
  });
  it("stops what does not come to an end, and runs the next code", async () => {
    expect(await run("for (;;) {}")).toContain("Stopped after 2 seconds");
    expect(await run("console.log(1)")).toBe("1");
  });
  it("says where code is broken", async () => {
    expect(await run("const = 1")).toMatch(/Unexpected token \(1:7\)/);
  });
  it("says which modules there are", async () => {
    expect(await run('import { x } from "lodash"; console.log(x);')).toMatch(
      /no module "lodash" here. There are: course\/data/,
    );
  });
  it("reaches no network and no storage", async () => {
    const tries = `
const said: string[] = [];
const attempt = async (name: string, act: () => unknown) => {
  try { await act(); said.push(name + " worked"); } catch { said.push(name + " refused"); }
};
await attempt("fetch", () => fetch("${pages.url}/favicon.svg"));
await attempt("import", () => import("${pages.url}/runtime/stats.js"));
await attempt("importScripts", () => (globalThis as any).importScripts("${pages.url}/runtime/stats.js"));
await attempt("XMLHttpRequest", () => { const x = new XMLHttpRequest(); x.open("GET", "${pages.url}/", false); x.send(); });
await attempt("indexedDB", () => new Promise((done, fail) => { const open = indexedDB.open("x"); open.onsuccess = done; open.onerror = fail; }));
console.log(said.join(", "));`;
    expect(await run(tries)).toBe(
      "fetch refused, import refused, importScripts refused, XMLHttpRequest refused, indexedDB refused",
    );
  });
  it("is fast: the first run under half a second, later ones under 150 ms, on a quiet machine", async () => {
    const started = await pages.open("/train-evaluate/model-evaluation/");
    const time = (): Promise<number> =>
      started.evaluate(async () => {
        const place = document.querySelector("live-example") as HTMLElement;
        const output = place.querySelector("[data-output]") as HTMLElement;
        output.textContent = "";
        const start = performance.now();
        place.querySelector<HTMLElement>("[data-run]")?.click();
        while (output.textContent === "") await new Promise((resolve) => setTimeout(resolve, 2));
        return performance.now() - start;
      });
    const first = await time();
    const later = Math.min(await time(), await time(), await time());
    console.log(`first run ${first.toFixed(0)} ms, later ${later.toFixed(0)} ms`);
    // Ten times the promise: a shared machine may be slow, a mistake is slower.
    expect(first).toBeLessThan(5000);
    expect(later).toBeLessThan(1500);
  });
});
