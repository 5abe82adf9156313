import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

/** What a command came to. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  /** Both streams, for a message. */
  readonly output: string;
}

/** Runs a command and waits for it. */
export function command(cwd: string, file: string, ...args: string[]): Outcome {
  const { status, stdout, stderr, error } = spawnSync(file, args, { cwd, encoding: "utf8" });
  return { code: status ?? 1, stdout: stdout ?? "", output: error ? error.message : stdout + stderr };
}

/**
 * Gives a file of tests a user's project: consumers/projects/<name> in a folder of its own, with every package
 * installed by npm from its tarball. Their dependencies are the workspace's copies, so that nothing is downloaded.
 */
export function userProject(name: string): { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), `consumer-${name}-`));
  beforeAll(() => install(name, path));
  afterAll(() => rmSync(path, { recursive: true }));
  return { path };
}

function install(name: string, folder: string): void {
  cpSync(join(root, "consumers/projects", name), folder, { recursive: true });
  const dependencies = Object.fromEntries(
    readdirSync(join(root, "packages")).flatMap((each) => [
      [`@productizeml/${each}`, `file:${join(root, "consumers/packed", `${each}.tgz`)}`],
      ...thirdParties(join(root, "packages", each)),
    ]),
  );
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name, private: true, type: "module", dependencies }),
  );
  const { code, output } = command(
    folder,
    "npm",
    "install",
    "--offline",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
  );
  if (code !== 0) throw new Error(`npm install of the tarballs requires no network, got\n${output}`);
}

function thirdParties(path: string): [string, string][] {
  const { dependencies = {} } = JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as {
    dependencies?: Record<string, string>;
  };
  return Object.keys(dependencies)
    .filter((name) => !name.startsWith("@productizeml/"))
    .map((name) => [name, `file:${realpathSync(join(path, "node_modules", name))}`]);
}
