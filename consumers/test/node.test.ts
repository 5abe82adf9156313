import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { command, userProject } from "./support/project.ts";

/** The oldest Node that the packages promise to run on, as npm serves its binary. */
const NODE_22 = "22.23.3";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const project = userProject("node");

describe("every package, installed from its tarball", () => {
  it("runs on Node 24", () => {
    expect(process.versions.node).toMatch(/^24\./);
    expect(run(process.execPath)).toEqual(answers);
  });

  it("runs on Node 22", (context) => {
    const node = node22();
    if (process.env.CI) expect(node, `CI requires Node ${NODE_22} from npm`).toBeDefined();
    if (node === undefined) return context.skip(`npm could not fetch Node ${NODE_22}; NODE_22 may name one`);
    expect(run(node)).toEqual(answers);
  });

  it.each(["split", "tracking"])("has a command that helps: %s", (name) => {
    const { code, stdout, output } = command(project.path, "npx", "--no-install", name, "--help");
    expect(code, output).toBe(0);
    expect(stdout).toContain(`Usage: ${name}`);
  });
});

const answers = {
  argsort: [1, 2, 0],
  accuracy: 0.5,
  train: 75,
  cost: 26.25,
  drifted: ["distance"],
  doubled: [2, 4],
  auc: 0.81,
};

function run(node: string): unknown {
  const { code, stdout, output } = command(project.path, node, "main.js");
  expect(code, output).toBe(0);
  return JSON.parse(stdout);
}

/** Node 22: the one that NODE_22 names, or npm's, fetched once. */
function node22(): string | undefined {
  if (process.env.NODE_22) return process.env.NODE_22;
  const folder = join(root, "node_modules/.cache/node-22");
  const name = `node-${process.platform}-${process.arch}`;
  const binary = join(folder, "node_modules", name, "bin/node");
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    command(folder, "npm", "install", "--prefix", folder, "--no-audit", "--no-fund", `${name}@${NODE_22}`);
  }
  return existsSync(binary) ? binary : undefined;
}
