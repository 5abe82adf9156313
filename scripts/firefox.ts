import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineBrowserProvider } from "@vitest/browser";
import type { BrowserProvider, BrowserProviderOption } from "vitest/node";

declare module "vitest/browser" {
  interface BrowserCommands {
    __vitest_viewport(): void;
  }
}

const { FIREFOX_PATH } = process.env;

/** The Firefox of this machine; undefined where there is none. */
export const firefox: string | undefined = (
  FIREFOX_PATH ? [FIREFOX_PATH] : ["/usr/bin/firefox-esr", "/usr/bin/firefox"]
).find((path) => existsSync(path));

/** What makes the tests in Firefox run. */
export const howToGetFirefox = "install Firefox (apt-get install firefox-esr) or set FIREFOX_PATH to it";

/** No first page, no updates, no reports, no requests of its own. */
const preferences = {
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "dom.max_script_run_time": 0,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.enabled": false,
};

/**
 * Opens Vitest's page in the Firefox that is installed. Playwright drives a Firefox build of its own alone, which
 * cannot be had everywhere; unit tests need no driver, only a page.
 */
export function installedFirefox(path: string): BrowserProviderOption {
  return defineBrowserProvider({
    name: "firefox",
    providerFactory(project) {
      // Vitest sizes the page before each file; here no test looks at it.
      project.browser?.registerCommand("__vitest_viewport", () => undefined);
      return new InstalledFirefox(path);
    },
  });
}

class InstalledFirefox implements BrowserProvider {
  readonly name = "firefox";
  readonly supportsParallelism = false;
  readonly #path: string;
  readonly #open = new Map<ChildProcess, string>();

  constructor(path: string) {
    this.#path = path;
  }

  getCommandsContext(): Record<string, unknown> {
    return {};
  }

  async openPage(_session: string, url: string): Promise<void> {
    const profile = mkdtempSync(join(tmpdir(), "firefox-"));
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, "user.js"), lines.join("\n"));
    const args = ["--headless", "--no-remote", "--new-instance", "--profile", profile, url];
    const process = spawn(this.#path, args, {
      stdio: "ignore",
      env: { ...globalThis.process.env, HOME: profile },
    });
    this.#open.set(process, profile);
    await once(process, "spawn");
  }

  async close(): Promise<void> {
    for (const [process, profile] of this.#open) {
      this.#open.delete(process);
      if (process.exitCode === null && process.kill()) await once(process, "exit");
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}
