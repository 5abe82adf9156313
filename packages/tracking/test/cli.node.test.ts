import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { startRun } from "../src/index.ts";
import { temporaryFolder } from "./support/folder.ts";

const CLI = fileURLToPath(new URL("../src/cli.ts", import.meta.url));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line; `until` ends it by SIGINT once it has printed a line. */
function tracking(
  args: readonly string[],
  env: Record<string, string> = {},
  until?: (line: string) => Promise<void>,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--conditions=@productizeml/source", CLI, ...args], {
      env: { ...process.env, ...env },
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => {
      const first = out === "";
      out += chunk;
      if (first && until !== undefined) until(out).then(() => child.kill("SIGINT"), reject);
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

async function filled(): Promise<string> {
  const store = temporaryFolder();
  for (const [name, auc] of [
    ["good", 0.9],
    ["bad", 0.4],
  ] as const) {
    const run = await startRun({ store, experiment: "flights", name });
    run.logMetric("auc", auc);
    await run.end();
  }
  return store;
}

describe("tracking", () => {
  it("lists runs, for people and for machines", async () => {
    const store = await filled();
    const people = await tracking(["runs", "--store", store, "--order-by", "metrics.auc DESC"]);
    expect(people.code).toBe(0);
    expect(people.out).toMatch(/^name .*\ngood .*FINISHED.*auc=0.9.*\nbad .*auc=0.4/);
    const machines = await tracking(["runs", "--store", store, "--filter", "metrics.auc > 0.5", "--json"]);
    expect(JSON.parse(machines.out)).toMatchObject([
      { info: { runName: "good" }, data: { metrics: { auc: 0.9 } } },
    ]);
    const none = await tracking(["runs", "--store", store, "--filter", "metrics.auc > 5"]);
    expect(none).toEqual({ code: 0, out: "No runs match.\n", err: "" });
  });

  it("serves until it is interrupted", async () => {
    const store = await filled();
    const { code, out } = await tracking(["ui", "--store", store, "--port", "0"], {}, async (line) => {
      const url = /http:\/\/\S+/.exec(line)?.[0];
      expect((await fetch(`${url}/health`)).status).toBe(200);
    });
    expect(code).toBe(0);
    expect(out).toContain("Runs at http://127.0.0.1:");
  });

  it.each([
    ["a filter that cannot be read", ["runs", "--filter", "x y"], /requires one of the attributes/],
    ["an experiment that does not exist", ["runs", "--experiment", "nothing"], /requires an experiment/],
    ["a port that is none", ["ui", "--port", "x"], /whole number/],
    ["a command that does not exist", ["fly"], /unknown command/],
    ["to be reached by others without a token", ["server", "--host", "0.0.0.0"], /requires a token/],
  ])("refuses %s with 2", async (_, args, message) => {
    const store = temporaryFolder();
    const { code, err } = await tracking([...args, ...(args[0] === "fly" ? [] : ["--store", store])], {
      TRACKING_TOKEN: "",
    });
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it("helps", async () => {
    const { code, out } = await tracking(["--help"]);
    expect(code).toBe(0);
    expect(out).toContain("npx @productizeml/tracking ui");
  });
});
