// `npm run bench`: every case under cases/, ours and the peer's side by side; writes results.json and README's table.
// With arguments, only the cases whose names contain one of them, and nothing is written.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import type { Case, Result } from "./case.ts";
import { measure } from "./measure.ts";
import { type Results, table, withTable } from "./table.ts";
import { Worker } from "./worker.ts";

const here = (path: string): URL => new URL(path, import.meta.url);
const filters = process.argv.slice(2);

const files = readdirSync(here("cases/")).sort();
const modules: { default: readonly Case[] }[] = await Promise.all(
  files.map((file) => import(here(`cases/${file}`).href)),
);
const cases = modules
  .flatMap((module) => module.default)
  .filter(({ name }) => filters.length === 0 || filters.some((filter) => name.includes(filter)));

const worker = new Worker();
const measured: Result[] = [];
let results: Results;
try {
  const distributions = [...new Set(["numpy", ...cases.map((each) => each.of)])];
  const versions = { Node: process.versions.node, ...(await worker.versions(distributions)) };
  for (const each of cases) {
    process.stderr.write(`${each.name}\n`);
    measured.push(await measure(each, worker));
  }
  results = {
    made: "peers/bench/main.ts",
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus()[0]?.model.trim()}, ${platform()} ${arch()}, one thread each`,
    versions,
    cases: measured,
  };
} finally {
  worker.close();
}

console.log(table(results));
if (filters.length === 0) {
  writeFileSync(here("results.json"), `${JSON.stringify(results, null, 2)}\n`);
  const readme = here("../../README.md");
  writeFileSync(readme, withTable(readFileSync(readme, "utf8"), results));
}
