import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";
import { chromium, howToGetChromium } from "./scripts/chromium.ts";

const conditions = ["@productizeml/source"];
if (chromium === undefined) {
  if (process.env.CI) throw new Error(`the browser tests must run in CI: ${howToGetChromium}`);
  console.warn(`The browser tests are skipped: to run them, ${howToGetChromium}.`);
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

/** Checks of the house itself: the import rule, documents, figures. */
const house: TestProjectConfiguration = {
  extends: true,
  test: {
    name: "house",
    include: ["docs/test/**/*.test.ts", "peers/test/**/*.test.ts"],
    environment: "node",
  },
};

/** The packed tarballs as a user meets them; built and packed before the first test. */
const consumers: TestProjectConfiguration = {
  extends: true,
  test: {
    name: "consumers",
    include: ["consumers/test/**/*.test.ts"],
    environment: "node",
    globalSetup: ["./scripts/pack.mjs"],
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

/** Without Chromium its tests are counted all the same: as skipped. */
const browserSkipped: TestProjectConfiguration = {
  extends: true,
  plugins: [
    {
      name: "skip what loads in a browser alone",
      enforce: "pre",
      load: (id) =>
        id.endsWith(".browser.test.ts")
          ? 'import { it } from "vitest"; it.skip("needs Chromium", () => {});'
          : undefined,
    },
  ],
  test: {
    name: "chromium",
    include: ["packages/*/test/**/*.test.ts"],
    exclude: ["**/*.node.test.ts", "**/node_modules/**"],
    setupFiles: ["./testing/src/skip.ts"],
  },
};

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: [node, chromium === undefined ? browserSkipped : browser, house, consumers],
    testTimeout: 20_000,
    coverage: { provider: "v8", include: ["packages/*/src/**/*.ts"] },
  },
});
