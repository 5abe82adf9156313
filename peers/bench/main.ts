// `npm run bench`: every case under cases/, ours and the peer's side by side; writes results.json and README's table.
// With arguments, only the cases whose names contain one of them, and nothing is written.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import type { Case, Result } from "./case.ts";
import { measure } from "./measure.ts";
import { type Results, table, withTable } from "./table.ts";
import { type Venv, Worker } from "./worker.ts";

const here = (path: string): URL => new URL(path, import.meta.url);
const filters = process.argv.slice(2);

const files = readdirSync(here("cases/")).sort();
const modules: { default: readonly Case[] }[] = await Promise.all(
  files.map((file) => import(here(`cases/${file}`).href)),
);
const cases = modules
  .flatMap((module) => module.default)
  .filter(({ name }) => filters.length === 0 || filters.some((filter) => name.includes(filter)));

const workers = new Map<Venv, Worker>();
const workerOf = (venv: Venv): Worker => {
  const worker = workers.get(venv) ?? new Worker(venv);
  workers.set(venv, worker);
  return worker;
};
const measured: Result[] = [];
let results: Results;
try {
  const versions: Record<string, string> = { Node: process.versions.node };
  for (const venv of ["core", "torch"] as const) {
    const of = cases.filter((each) => (each.venv ?? "core") === venv).map((each) => each.of);
    if (of.length === 0) continue;
    const found = await workerOf(venv).versions([...new Set(venv === "core" ? ["numpy", ...of] : of)]);
    for (const [name, version] of Object.entries(found)) versions[name] ??= version;
  }
  for (const each of cases) {
    process.stderr.write(`${each.name}\n`);
    measured.push(await measure(each, workerOf(each.venv ?? "core")));
  }
  results = {
    made: "peers/bench/main.ts",
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus()[0]?.model.trim()}, ${platform()} ${arch()}, one thread each`,
    versions,
    cases: measured,
  };
} finally {
  for (const worker of workers.values()) worker.close();
}

console.log(table(results));
if (filters.length === 0) {
  writeFileSync(here("results.json"), `${JSON.stringify(results, null, 2)}\n`);
  const readme = here("../../README.md");
  writeFileSync(readme, withTable(readFileSync(readme, "utf8"), results));
}
