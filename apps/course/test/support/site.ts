import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright";
import { afterAll, beforeAll } from "vitest";
import { chromium as installed } from "../../../../scripts/chromium.ts";

export const dist: string = fileURLToPath(new URL("../../dist", import.meta.url));

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** The built site in Chromium: every request to another host and every error of a page is collected. */
export interface Site {
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  readonly url: string;
  readonly strangers: string[];
  readonly errors: string[];
}

/** Serves the built site while the tests of a file run. */
export function site(): Site {
  const server = createServer(async (request, response) => {
    const path = decodeURI(new URL(request.url ?? "/", "http://x").pathname);
    const file = join(dist, path.endsWith("/") ? `${path}index.html` : path);
    try {
      const body = await readFile(file);
      response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end(`no ${path}`);
    }
  });
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const made = {
    url: "",
    strangers: [] as string[],
    errors: [] as string[],
    async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      contexts.push(context);
      const page = await context.newPage();
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(made.url) && !/^(blob|data|about):/.test(url)) made.strangers.push(url);
      });
      page.on("pageerror", (error) => made.errors.push(`${path}: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") made.errors.push(`${path}: ${message.text()}`);
      });
      await page.goto(made.url + path);
      return page;
    },
  };
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    made.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({
      ...(installed === undefined ? {} : { executablePath: installed }),
      args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
    });
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser.close();
    server.close();
  });
  return made;
}
