// `npm test`: every check of the house, the cheapest first; the first that fails ends the run with its exit code.
// Arguments go to vitest alone: `npm test -- packages/metrics --project node`.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./run.mjs";
import { REPORT } from "./totals.mjs";

const filters = process.argv.slice(2);
const tests = [
  "Tests in Node and Chromium, documents, consumers (vitest)",
  ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`, ...filters],
];
const steps = [
  ["Lint and format (biome)", ["biome", "check", "--error-on-warnings"]],
  ["Types and build (tsc, tsup)", ["turbo", "run", "typecheck", "build", "--output-logs=errors-only"]],
  ["Types of the checks themselves (tsc)", ["tsc", "-p", "."]],
  ["Every export documented (typedoc)", ["typedoc", "--emit", "none"]],
  ["Nothing unused, nothing undeclared (knip)", ["knip"]],
  ["The tarballs (publint, attw)", ["node", "scripts/check-tarballs.mjs"]],
  ["What a page loads (size-limit)", ["size-limit"]],
  tests,
];

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const start = performance.now();
rmSync(join(root, REPORT), { force: true });

for (const [heading, [command, ...args]] of filters.length > 0 ? [tests] : steps) {
  console.log(`\n# ${heading}`);
  const began = performance.now();
  const code = run(command, args);
  if (code !== 0) {
    console.error(`\n# Failed after ${seconds(began)}: ${heading}`);
    process.exit(code);
  }
  console.log(`# ${seconds(began)}`);
}
console.log(`\n# All well, ${seconds(start)}`);
