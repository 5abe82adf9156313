import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";
import { chromium, howToGetChromium } from "./scripts/chromium.ts";
import { firefox, howToGetFirefox, installedFirefox } from "./scripts/firefox.ts";

const conditions = ["@productizeml/source"];
for (const [name, path, how] of [
  ["Chromium", chromium, howToGetChromium],
  ["Firefox", firefox, howToGetFirefox],
]) {
  if (path !== undefined) continue;
  if (process.env.CI) throw new Error(`the tests in ${name} must run in CI: ${how}`);
  console.warn(`The tests in ${name} are skipped: to run them, ${how}.`);
}

/** Where the same numbers must come out in every engine: no test of these packages needs more than the language. */
const pure = "packages/{stats,metrics,split,impact}/test/**/*.test.ts";

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

/** The course, built, in Chromium. */
const site: TestProjectConfiguration = {
  extends: true,
  test: {
    name: "site",
    include: ["apps/*/test/**/*.test.ts"],
    environment: "node",
    globalSetup: ["./apps/course/test/support/build.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
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

const inChromium: TestProjectConfiguration = {
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

const inFirefox: TestProjectConfiguration = {
  extends: true,
  test: {
    name: "firefox",
    include: [pure],
    exclude: ["**/*.node.test.ts", "**/*.browser.test.ts", "**/node_modules/**"],
    testTimeout: 60_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      instances: [{ browser: "firefox" }],
      provider: installedFirefox(firefox ?? ""),
    },
  },
};

/** Without its browser a project's tests are counted all the same: as skipped. */
const skipped = (name: string, include: string): TestProjectConfiguration => ({
  extends: true,
  plugins: [
    {
      name: "skip what loads in a browser alone",
      enforce: "pre",
      load: (id) =>
        id.endsWith(".browser.test.ts")
          ? 'import { it } from "vitest"; it.skip("needs a browser", () => {});'
          : undefined,
    },
  ],
  test: {
    name,
    include: [include],
    exclude: ["**/*.node.test.ts", "**/node_modules/**"],
    setupFiles: ["./testing/src/skip.ts"],
  },
});

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: [
      node,
      chromium === undefined ? skipped("chromium", "packages/*/test/**/*.test.ts") : inChromium,
      firefox === undefined ? skipped("firefox", pure) : inFirefox,
      house,
      ...(chromium === undefined ? [] : [site]),
      consumers,
    ],
    testTimeout: 20_000,
    coverage: { provider: "v8", include: ["packages/*/src/**/*.ts"] },
  },
});
