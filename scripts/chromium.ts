import { existsSync } from "node:fs";

const { CHROMIUM_PATH } = process.env;

/** The Chromium or Chrome of this machine; undefined where there is none. */
export const chromium: string | undefined = (
  CHROMIUM_PATH ? [CHROMIUM_PATH] : ["/usr/bin/chromium", "/usr/bin/google-chrome"]
).find((path) => existsSync(path));

/** What makes the browser tests run. */
export const howToGetChromium = "install Chromium (apt-get install chromium) or set CHROMIUM_PATH to Chrome";
