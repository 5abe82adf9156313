import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ListeningServer, listen } from "../src/server.ts";
import { SqliteStore } from "../src/sqlite.ts";
import { builtPage } from "./support/built-page.ts";
import { POINTS, type SampleRuns, SPIKE, writeSampleRuns } from "./support/sample-runs.ts";

const SCRIPT_BUDGET = 100 * 1024;
const TOTAL = 240;
const patience = { timeout: 10_000 };
const browserPath = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path !== undefined && existsSync(path),
);
if (browserPath === undefined && process.env.CI)
  throw new Error("the page must be tested in CI: install Chromium or set CHROMIUM_PATH");

let folder = "";
beforeAll(() => {
  folder = builtPage();
}, 60_000);

describe("the built page", () => {
  it("has at most 100 KiB of script, compressed", () => {
    const scripts = readdirSync(`${folder}assets`).filter((name) => name.endsWith(".js"));
    const size = scripts.reduce(
      (sum, name) => sum + gzipSync(readFileSync(`${folder}assets/${name}`)).length,
      0,
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(SCRIPT_BUDGET);
  });

  it("needs nothing that a strict policy forbids, and may be mounted anywhere", () => {
    const html = readFileSync(`${folder}index.html`, "utf8");
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i);
    const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]);
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) expect(address).toMatch(/^\.\//);
  });
});

describe.skipIf(browserPath === undefined)(
  "the page in Chromium (set CHROMIUM_PATH where it is missing)",
  { timeout: 60_000 },
  () => {
    const path = mkdtempSync(join(tmpdir(), "tracking-ui-"));
    const complaints: string[] = [];
    let store: SqliteStore;
    let server: ListeningServer;
    let browser: Browser;
    let page: Page;
    let sample: SampleRuns;

    beforeAll(async () => {
      store = new SqliteStore(path);
      sample = await writeSampleRuns(store, TOTAL);
      server = await listen(store, { port: 0 });
      browser = await chromium.launch({
        ...(browserPath === undefined ? {} : { executablePath: browserPath }),
        args: [
          "--no-sandbox",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
          "--disable-quic",
        ],
      });
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
      await server?.close();
      await store?.close();
      rmSync(path, { recursive: true, force: true });
    });

    beforeEach(async () => {
      await page?.close();
      complaints.length = 0;
      page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: "light" });
      page.setDefaultTimeout(10_000);
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("request", (request) => {
        const url = new URL(request.url());
        if (url.protocol !== "blob:" && url.origin !== server.url) complaints.push(`asked ${url.href}`);
      });
    });

    const open = (address: string) => page.goto(`${server.url}/${address}`);
    const firstRun = () => page.locator("tbody th[scope=row] a").first();

    it("shows the runs, draws only those in sight, and loads the rest as one scrolls", async () => {
      await open("");
      await page.getByText("First 200 runs").waitFor();
      expect(await page.locator("tbody th[scope=row]").count()).toBeLessThan(60);
      expect(await firstRun().textContent()).toBe(`run-${TOTAL - 1}`);

      const sheet = page.locator(".sheet");
      await sheet.evaluate((box) => box.scrollTo(0, box.scrollHeight));
      await page.getByText(`${TOTAL} runs`, { exact: false }).first().waitFor();
      await sheet.evaluate((box) => box.scrollTo(0, box.scrollHeight));
      await page.getByRole("link", { name: "run-0", exact: true }).waitFor();
      expect(complaints).toEqual([]);
    });

    it("sorts by a metric, filters in MLflow's syntax, and keeps both in the address", async () => {
      await open("#/experiments/1");
      await page.getByRole("button", { name: "auc", exact: true }).click();
      await page.locator('th[aria-sort="descending"]').waitFor();
      await page.getByRole("button", { name: "auc", exact: true }).click();
      await page.locator('th[aria-sort="ascending"]').waitFor();
      await page.getByRole("link", { name: "run-0", exact: true }).waitFor();
      expect(await firstRun().textContent()).toBe("run-0");

      const field = page.getByRole("searchbox", { name: /Filter runs/ });
      await field.fill("params.model = 'gbm' AND run_name LIKE 'run-1%'");
      await page.getByText("56 runs").waitFor();
      expect(await firstRun().textContent()).toBe("run-1");
      await page.reload();
      await page.getByText("56 runs").waitFor();
      expect(await firstRun().textContent()).toBe("run-1");
      expect(complaints).toEqual([]);
    });

    it("says what is wrong with a filter, and keeps the table and the typing", async () => {
      await open("#/experiments/1");
      await firstRun().waitFor();
      const field = page.getByRole("searchbox", { name: /Filter runs/ });
      await field.fill("auc of course");
      await page.getByRole("alert").waitFor();
      expect(await field.inputValue()).toBe("auc of course");
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await firstRun().isVisible()).toBe(true);
      await field.fill("");
      await page.getByRole("alert").waitFor({ state: "detached" });
    });

    it("puts runs together by a parameter", async () => {
      await open("#/experiments/1?group=p.model");
      await page.getByRole("button", { name: "model gbm" }).click();
      await page.getByRole("button", { name: "model logistic" }).waitFor();
      expect(await firstRun().textContent()).toBe(`run-${TOTAL - 2}`);
      expect(complaints).toEqual([]);
    });

    it("draws a hundred thousand points without losing the spike, and asks anew for each zoom", async () => {
      const answers: { url: URL; max: number[]; total: number }[] = [];
      page.on("response", async (response) => {
        const url = new URL(response.url());
        if (url.pathname === "/ui-api/series" && url.searchParams.get("key") === "loss")
          answers.push({ url, ...(await response.json()) });
      });
      await open(`#/experiments/1/runs/${sample.runs.spiky}/charts`);
      const card = page.locator("article", { has: page.getByRole("heading", { name: "loss" }) });
      await card.getByText("100,000 points").waitFor();
      expect(await card.locator("canvas").evaluate(inked)).toBeGreaterThan(100);
      expect(Math.max(...(answers[0]?.max ?? []))).toBe(5);
      expect(answers[0]?.max.length).toBeLessThan(5000);

      await card.locator(".plot").focus();
      await page.keyboard.press("+");
      await card.getByText("in steps").waitFor();
      await expect.poll(() => answers.at(-1)?.total, patience).toBeLessThan(POINTS);
      const last = answers.at(-1);
      expect(Number(last?.url.searchParams.get("from"))).toBeLessThan(SPIKE);
      expect(Number(last?.url.searchParams.get("to"))).toBeGreaterThan(SPIKE);
      expect(Math.max(...(last?.max ?? []))).toBe(5);
      expect(complaints).toEqual([]);
    });

    it("shows a run's latest, smallest and largest values and its parameters", async () => {
      await open(`#/runs/${sample.runs.spiky}`);
      const row = page.getByRole("row", { name: /^loss/ });
      await expect.poll(() => row.locator("td").nth(3).textContent(), patience).toBe("5");
      expect(await page.getByRole("row", { name: /^model/ }).textContent()).toContain("gbm");
      expect(complaints).toEqual([]);
    });

    it("previews text and JSON, and offers a page only for download", async () => {
      await open(`#/runs/${sample.runs.rich}/artifacts`);
      await page.getByRole("button", { name: /metrics.json/ }).click();
      await page.getByText('"auc": 0.81').waitFor();
      await page.getByRole("button", { name: "model", exact: true }).click();
      await page.getByRole("button", { name: /MLmodel/ }).click();
      await page.getByText("flavors: {}").waitFor();
      await page.getByRole("button", { name: /report.html/ }).click();
      await page.getByText("not opened here").waitFor();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Download" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("report.html");
      expect(await page.title()).not.toBe("owned");
      expect(complaints).toEqual([]);
    });

    it("compares chosen runs: what differs, and their curves in one chart", async () => {
      await open("#/experiments/1");
      await page.getByRole("checkbox", { name: `Choose run-${TOTAL - 1}`, exact: true }).check();
      await page.getByText("Choose one more").waitFor();
      await page.getByRole("checkbox", { name: `Choose run-${TOTAL - 2}`, exact: true }).check();
      await page.getByRole("link", { name: "Compare" }).click();
      await page.getByRole("heading", { name: "1 of 2 parameters differs: model." }).waitFor();
      const parameters = page.getByRole("table").first();
      expect(await parameters.getByRole("row", { name: /^model/ }).textContent()).toBe("modelgbmlogistic");
      expect(await parameters.getByRole("row", { name: /^seed/ }).count()).toBe(0);
      await page.getByRole("checkbox", { name: "Show also what is the same" }).check();
      expect(await parameters.getByRole("row", { name: /^seed/ }).textContent()).toBe("seed77");

      const auc = page.locator("article", { has: page.getByRole("heading", { name: "auc" }) });
      await auc.getByText("40 points").waitFor();
      expect(await auc.locator("canvas").evaluate(inked)).toBeGreaterThan(100);
      expect(complaints).toEqual([]);
    });

    it("shows by itself what is logged while one looks", async () => {
      await open("#/experiments/1?filter=" + encodeURIComponent("run_name = 'latecomer'"));
      await page.getByText("No run matches the filter").waitFor();
      await store.createRun({ experimentId: sample.experiment, runName: "latecomer" });
      await page.getByRole("link", { name: "latecomer" }).waitFor();
      expect(complaints).toEqual([]);
    });

    it("says when the server is gone, keeps what it knows, and goes on when it is back", async () => {
      await open(`#/runs/${sample.runs.rich}/charts`);
      const card = page.locator("article", { has: page.getByRole("heading", { name: "auc" }) });
      await card.getByText("20 points").waitFor();
      await page.route(/ajax-api|ui-api/, (route) => route.abort());
      await page.getByText("No answer, trying again").waitFor();
      expect(await card.getByText("20 points").isVisible()).toBe(true);
      await card.locator(".plot").focus();
      await page.keyboard.press("+");
      await card.getByRole("alert").waitFor();
      await page.unroute(/ajax-api|ui-api/);
      await card.getByRole("button", { name: "Try again" }).click();
      await card.getByText("in steps").waitFor();
      await card.getByRole("alert").waitFor({ state: "detached" });
      await page.getByText("Live").waitFor({ timeout: 30_000 });
    });

    it("is dark where the system is, until the switch says otherwise", async () => {
      const brightness = () =>
        page.evaluate(() =>
          Number(getComputedStyle(document.documentElement).backgroundColor.match(/\d+/)?.[0]),
        );
      await page.emulateMedia({ colorScheme: "dark" });
      await open("");
      await firstRun().waitFor();
      expect(await brightness()).toBeLessThan(60);
      await page.getByRole("button", { name: /Change to: Light/ }).click();
      expect(await brightness()).toBeGreaterThan(200);
      await page.reload();
      await firstRun().waitFor();
      expect(await brightness()).toBeGreaterThan(200);
      expect(complaints).toEqual([]);
    });
  },
);

/** How many pixels of a canvas are drawn on. */
function inked(canvas: Element): number {
  const { width, height } = canvas as HTMLCanvasElement;
  const pixels = (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data;
  let drawn = 0;
  for (let at = 3; at < (pixels?.length ?? 0); at += 4) if (pixels?.[at] !== 0) drawn++;
  return drawn;
}
