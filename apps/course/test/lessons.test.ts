import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import { beforeAll, describe, expect, it } from "vitest";
import { lessons } from "../src/data/syllabus.ts";
import { quizzes } from "../src/quizzes/index.ts";
import { site } from "./support/site.ts";

const root = fileURLToPath(new URL("../src/", import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8").trimEnd();
const written = lessons.filter((lesson) => lesson.written);
const pages = site();

describe.each(written.map((lesson) => [lesson.title, lesson] as const))("%s", (_, lesson) => {
  const source = read(`content/docs${lesson.url.slice(0, -1)}.mdx`);
  const named = (component: string) =>
    [...source.matchAll(new RegExp(`<${component} name="([^"]+)"`, "g"))].map(([, name]) => name!);
  let page: Page;
  beforeAll(async () => {
    page = await pages.open(lesson.url);
  });

  it("has all that a lesson has", () => {
    expect(named("Live").length).toBeGreaterThan(0);
    expect(named("Exercise")).toHaveLength(1);
    expect(named("Quiz")).toHaveLength(1);
    for (const heading of ["Check a second source", "Recap"]) expect(source).toContain(heading);
  });

  it.each(named("Live"))("prints what it says: %s", async (name) => {
    const place = page.locator(`[data-example="${name}"]`);
    const printed = await place.locator("[data-output]").textContent();
    await place.locator("[data-output]").evaluate((output) => output.replaceChildren());
    await place.locator("[data-run]").click();
    await expect.poll(() => place.locator("[data-output]").textContent(), { timeout: 10_000 }).not.toBe("");
    const output = await place.locator("[data-output]").textContent();
    expect(output).toBe(printed);
    expect(output).toBe(read(`examples/${name}.txt`));
  });

  it.each(named("Exercise"))("fails as it starts and passes as it is solved: %s", async (name) => {
    const place = page.locator(`[data-exercise="${name}"]`);
    await place.scrollIntoViewIfNeeded();
    await place.locator(".cm-content").waitFor();
    const check = async (): Promise<string> => {
      await place.locator("[data-check]").click();
      await expect
        .poll(() => place.locator("[data-state]").textContent(), { timeout: 10_000 })
        .not.toBe("Checking");
      return (await place.locator("[data-state]").textContent()) ?? "";
    };
    expect(await check()).not.toContain("Solved");
    await place.locator(".cm-content").fill(read(`exercises/${name}/solution.ts`));
    expect(await check()).toContain("Solved");
    expect(await page.locator(`nav [data-lesson="${lesson.number}"][data-done]`).count()).toBe(1);
  });
});

describe("the home page", () => {
  it("computes in the page what it shows: its lines of code, and any week that is chosen", async () => {
    const page = await pages.open("/");
    await page.locator("live-example [data-run]").click();
    await expect
      .poll(() => page.locator("live-example [data-output]").textContent())
      .toBe(read("examples/home/drift.txt"));
    expect(await page.locator("[data-effect]").textContent()).toBe("0.134");
    await page.locator("flight-strip input").fill("7");
    await expect.poll(() => page.locator("[data-effect]").textContent()).toBe("0.090");
    expect(await page.locator("[data-verdict]").textContent()).toBe("within the line");
    expect(await page.locator("[data-day]").textContent()).toBe("19 February");
  });
  it("says the same without scripts", async () => {
    const page = await pages.open("/", { javaScriptEnabled: false });
    expect(await page.locator("[data-effect]").textContent()).toBe("0.134");
    expect(await page.locator("flight-strip svg").count()).toBe(2);
    expect(await page.locator("live-example [data-output]").textContent()).toBe(
      read("examples/home/drift.txt"),
    );
  });
});

it("has one right option in every question, and a reason for each", () => {
  for (const questions of Object.values(quizzes)) {
    for (const { options } of questions) {
      expect(options.filter(({ right }) => right)).toHaveLength(1);
      for (const { because } of options) expect(because.length).toBeGreaterThan(20);
    }
  }
});

it("keeps no example, exercise or quiz that no lesson shows", () => {
  const shown = [
    ...written.map((lesson) => `content/docs${lesson.url.slice(0, -1)}.mdx`),
    "pages/index.astro",
  ];
  const source = shown.map(read).join("\n");
  const kept = [
    ...globSync("examples/*/*.ts", { cwd: root }).map((path) => path.slice("examples/".length, -3)),
    ...globSync("exercises/*/", { cwd: root }).map((path) =>
      path.slice("exercises/".length).replace("/", ""),
    ),
    ...Object.keys(quizzes),
  ];
  for (const name of kept) expect(source).toContain(`name="${name}"`);
});

it("asks no other host, and no page has an error", () => {
  expect(pages.strangers).toEqual([]);
  expect(pages.errors).toEqual([]);
});
