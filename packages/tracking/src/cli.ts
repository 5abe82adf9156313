#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError } from "commander";
import manifest from "../package.json" with { type: "json" };
import type { Run } from "./entities.ts";
import { TrackingError } from "./errors.ts";
import { DEFAULT_STORE, openStore } from "./open-store.ts";
import { searchRuns } from "./search-runs.ts";
import { listen } from "./server.ts";

interface ServeOptions {
  readonly store: string;
  readonly host: string;
  readonly port: number;
  readonly allowedHost: readonly string[];
}

interface RunsOptions {
  readonly store: string;
  readonly experiment?: readonly string[];
  readonly filter?: string;
  readonly orderBy?: readonly string[];
  readonly max: number;
  readonly json?: boolean;
}

const TOKEN = "TRACKING_TOKEN";

/** Exit codes: 0 fine, 2 for what was asked wrongly, 1 for what failed. */
async function main(): Promise<number> {
  const program = new Command("tracking")
    .description("Experiment tracking: an embedded store, MLflow's protocol, a page to look at it")
    .version(manifest.version)
    .exitOverride()
    .addHelpText("after", "\nExample:\n  npx @productizeml/tracking ui --store ./.productizeml");
  program
    .command("ui")
    .description("show the runs in the browser, on this machine only")
    .option("--store <place>", "folder, or address of an MLflow server", DEFAULT_STORE)
    .option("--port <number>", "port to listen on, 0 for any", integer, 5000)
    .action((options: ServeOptions) => serve({ ...options, host: "127.0.0.1", allowedHost: [] }, "Runs"));
  program
    .command("server")
    .description(`serve MLflow clients in any language; beyond this machine only with a token in ${TOKEN}`)
    .option("--store <place>", "folder, or address of an MLflow server", DEFAULT_STORE)
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--port <number>", "port to listen on, 0 for any", integer, 5000)
    .option("--allowed-host <name...>", "names that clients reach the server by", [])
    .action((options: ServeOptions) => serve(options, "Tracking server"));
  program
    .command("runs")
    .description("list runs")
    .option("--store <place>", "folder, or address of an MLflow server", DEFAULT_STORE)
    .option("--experiment <name...>", "experiments to look in; all by default")
    .option("--filter <filter>", "such as \"metrics.auc > 0.8 AND params.model = 'gbm'\"")
    .option("--order-by <key...>", 'such as "metrics.auc DESC"')
    .option("--max <number>", "most runs to list", integer, 100)
    .option("--json", "one JSON array, for machines")
    .action(list);
  try {
    await program.parseAsync();
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof TrackingError)) throw error;
    process.stderr.write(`error: ${error.message}\n`);
    return error.code === "invalid-parameter" || error.code === "not-found" ? 2 : 1;
  }
}

async function serve(options: ServeOptions, what: string): Promise<void> {
  const token = process.env[TOKEN];
  const store = await openStore(options.store);
  try {
    const server = await listen(store, {
      host: options.host,
      port: options.port,
      allowedHosts: options.allowedHost,
      ...(token ? { token } : {}),
    });
    process.stdout.write(`${what} at ${server.url} (store: ${options.store}). Ctrl-C ends it.\n`);
    await new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    });
    await server.close();
  } finally {
    await store.close();
  }
}

async function list(options: RunsOptions): Promise<void> {
  const runs = await searchRuns({
    store: options.store,
    max: options.max,
    ...(options.experiment === undefined ? {} : { experiments: options.experiment }),
    ...(options.filter === undefined ? {} : { filter: options.filter }),
    ...(options.orderBy === undefined ? {} : { orderBy: options.orderBy }),
  });
  process.stdout.write(options.json ? `${JSON.stringify(runs, null, 2)}\n` : table(runs));
}

function table(runs: readonly Run[]): string {
  if (runs.length === 0) return "No runs match.\n";
  const rows = runs.map(({ info, data }) => [
    info.runName,
    info.status,
    new Date(info.startTime).toISOString().slice(0, 16).replace("T", " "),
    Object.entries(data.metrics)
      .map(([key, value]) => `${key}=${Number(value.toPrecision(4))}`)
      .join(" "),
    info.runId,
  ]);
  const all = [["name", "status", "started (UTC)", "metrics", "id"], ...rows];
  const widths =
    all[0]?.map((_, column) => Math.max(...all.map((row) => (row[column] as string).length))) ?? [];
  return `${all
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] as number))
        .join("  ")
        .trimEnd(),
    )
    .join("\n")}\n`;
}

function integer(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError("It takes a whole number.");
  return value;
}

process.exitCode = await main();
