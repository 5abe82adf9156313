// Installs what the workspace needs, when it is not there yet. Runs on any Node >= 18, before any dependency exists.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const root = new URL("..", import.meta.url);
const read = (path) => {
  try {
    return readFileSync(new URL(path, root), "utf8");
  } catch {
    return undefined;
  }
};

// pnpm leaves a copy of the lockfile it installed; equal means nothing to do.
if (read("node_modules/.pnpm/lock.yaml") !== read("pnpm-lock.yaml")) {
  const { packageManager } = JSON.parse(read("package.json"));
  console.log(`Installing dependencies with ${packageManager} (once)`);
  const { status, error } = spawnSync("npx", ["--yes", packageManager, "install", "--frozen-lockfile"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error) console.error(`setup requires npx on the PATH, got: ${error.message}`);
  process.exit(status ?? 1);
}
