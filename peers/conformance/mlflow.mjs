// venv: mlflow
// Both ways: MLflow's own Python client against our server, and our client against MLflow's own server. Exit code 0 or 1.
import { deepStrictEqual } from "node:assert";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MlflowStore } from "@productizeml/tracking/mlflow";
import { listen } from "@productizeml/tracking/server";
import { SqliteStore } from "@productizeml/tracking/sqlite";
import { SCENARIOS } from "../../packages/tracking/test/support/conformance.ts";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const python = process.env.PEERS_MLFLOW ?? here("../.venv/mlflow/bin/python");
const environment = { ...process.env, MLFLOW_DISABLE_TELEMETRY: "true", DO_NOT_TRACK: "true" };
const folder = mkdtempSync(join(tmpdir(), "conformance-"));

let failures = 0;
try {
  console.log("MLflow's client, our server");
  failures += await theirClient();
  console.log("\nOur client, MLflow's server");
  failures += await theirServer();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(failures === 0 ? "\nBoth ways conform." : `\n${failures} differ.`);
process.exitCode = failures === 0 ? 0 : 1;

async function theirClient() {
  const store = new SqliteStore(join(folder, "ours"));
  const server = await listen(store, { port: 0 });
  const code = await new Promise((resolve) => {
    spawn(python, [here("mlflow_client.py"), server.url], { stdio: "inherit", env: environment }).on(
      "close",
      resolve,
    );
  });
  await server.close();
  await store.close();
  return code === 0 ? 0 : 1;
}

async function theirServer() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(
    python,
    [
      ...["-m", "mlflow", "server", "--host", "127.0.0.1", "--port", String(port), "--workers", "1"],
      ...["--backend-store-uri", `sqlite:///${join(folder, "mlflow.db")}`],
      ...["--artifacts-destination", join(folder, "artifacts"), "--serve-artifacts"],
    ],
    { stdio: "ignore", env: environment, cwd: folder, detached: true },
  );
  const ended = new Promise((resolve) => server.on("close", resolve));
  try {
    await untilHealthy(url, server);
    const store = new MlflowStore(url);
    let failed = 0;
    for (const { name, act, expected } of SCENARIOS.filter((scenario) => !scenario.beyondMlflow)) {
      const problem = await differs(() => act(store, `Experiment ${name}`), expected);
      console.log(problem === undefined ? `  ok     ${name}` : `  FAILED ${name}: ${problem}`);
      if (problem !== undefined) failed++;
    }
    return failed;
  } finally {
    // The server has workers of its own, in its own group.
    process.kill(-server.pid, "SIGKILL");
    await ended;
  }
}

async function differs(act, expected) {
  try {
    deepStrictEqual(JSON.parse(shown(await act())), JSON.parse(shown(expected)));
    return undefined;
  } catch (error) {
    return error.message;
  }
}

/** JSON in which nothing that JSON lacks is lost. */
function shown(value) {
  return JSON.stringify(value, (_, each) =>
    Number.isNaN(each) ? "NaN" : each === undefined ? "undefined" : each,
  );
}

async function untilHealthy(url, server) {
  for (let waited = 0; waited < 120_000; waited += 250) {
    const healthy = await fetch(`${url}/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return;
    if (server.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("MLflow's server did not come up");
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
    probe.on("error", reject);
  });
}
