import { existsSync } from "node:fs";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";

const conditions = ["@productizeml/source"];
const chromium = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path !== undefined && existsSync(path),
);
if (chromium === undefined && process.env.CI) {
  throw new Error("the browser tests must run in CI: install Chromium or set CHROMIUM_PATH");
}

const node: TestProjectConfiguration = {
  extends: true,
  test: {
    name: "node",
    include: ["packages/*/test/**/*.test.ts", "testing/test/**/*.test.ts", "examples/*/test/**/*.test.ts"],
    exclude: ["**/*.browser.test.ts", "**/node_modules/**"],
    environment: "node",
  },
};

/** Checks of the house itself: the import rule, documents, built packages, consumers. They need `npm run build`. */
const house: TestProjectConfiguration = {
  extends: true,
  test: {
    name: "house",
    include: ["docs/test/**/*.test.ts", "consumers/test/**/*.test.ts", "peers/test/**/*.test.ts"],
    environment: "node",
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
};

const browser: TestProjectConfiguration = {
  extends: true,
  test: {
    name: "chromium",
    include: ["packages/*/test/**/*.test.ts"],
    exclude: ["**/*.node.test.ts", "**/node_modules/**"],
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      instances: [{ browser: "chromium" }],
      provider: playwright({
        launchOptions: {
          ...(chromium === undefined ? {} : { executablePath: chromium }),
          args: [
            "--no-sandbox",
            "--enable-unsafe-webgpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic",
          ],
        },
      }),
    },
  },
};

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: chromium === undefined ? [node, house] : [node, browser, house],
    testTimeout: 20_000,
    coverage: { provider: "v8", include: ["packages/*/src/**/*.ts"] },
  },
});
