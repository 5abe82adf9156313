/**
 * What the command of @productizeml/split takes to divide three million flights: seconds, and memory at its most.
 * Writes split-files.json beside it.
 *
 * node --conditions=@productizeml/source peers/bench/split-files.ts
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const flights = beside("../../examples/flight-delays/node_modules/vega-datasets/data/flights-3m.parquet");
const cli = beside("../../packages/split/src/cli.ts");
// The command's own account of its memory, on standard error.
const account =
  "data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))";

const modes: Readonly<Record<string, readonly string[]>> = {
  "by hash": ["--key", "origin"],
  "by SHA-256": ["--key", "origin", "--hash", "sha256"],
  stratified: ["--stratify", "origin", "--seed", "1"],
  grouped: ["--group", "date"],
  "in order of time": ["--time", "date"],
  "by hash, to CSV": ["--key", "origin", "--format", "csv"],
};

const folder = mkdtempSync(join(tmpdir(), "split-files-"));
try {
  const runs = Object.entries(modes).map(([mode, flags], i) => {
    const args = [
      flights,
      "--train",
      "0.8",
      "--test",
      "0.2",
      "--out",
      join(folder, String(i)),
      "--json",
      ...flags,
    ];
    const start = performance.now();
    const done = spawnSync(
      process.execPath,
      ["--conditions=@productizeml/source", "--import", account, cli, ...args],
      {
        encoding: "utf8",
      },
    );
    if (done.status !== 0) throw new Error(`${mode} ended with ${done.status}: ${done.stderr}`);
    const { data } = JSON.parse(done.stdout) as { data: { rows: number } };
    const run = {
      mode,
      rows: data.rows,
      seconds: Number(((performance.now() - start) / 1000).toFixed(1)),
      megabytes: Math.round(Number(done.stderr) / 1024),
    };
    console.log(`${mode}: ${run.rows} rows, ${run.seconds} s, ${run.megabytes} MB`);
    return run;
  });
  const record = { file: "flights-3m.parquet of vega-datasets", node: process.versions.node, runs };
  writeFileSync(beside("split-files.json"), `${JSON.stringify(record, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
