import { beforeEach } from "vitest";

// Loaded before the browser's tests where there is no browser.
beforeEach((context) => context.skip("needs Chromium"));
