// How often intervals of 95 % hold the truth:
// `node --conditions=@productizeml/source peers/conformance/coverage.ts [runs] [metrics]` prints a table; with at least 2,000 runs
// it also writes its rows into coverage.json beside this file. About 10 minutes for all metrics at 2,000 runs; by default 50.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { interval } from "@productizeml/metrics";
import { createRng } from "@productizeml/stats";
import { SCENARIOS } from "../../packages/metrics/test/coverage-scenarios.ts";

interface Row {
  readonly metric: string;
  readonly n: number;
  readonly [column: string]: string | number;
}

const [asked = "50", ...only] = process.argv.slice(2);
const runs = Number(asked);
/** Half of what `interval` draws by default, which cannot cover better and takes half the time. */
const resamples = 500;
const rows: Row[] = [];
console.log("| Metric | Population | Truth | n | Method | Covers | Too high | Too low | Mean width |");
console.log("| --- | --- | --: | --: | --- | --: | --: | --: | --: |");
for (const { metric, population, truth, of, methods, draw } of SCENARIOS) {
  if (only.length > 0 && !only.includes(metric)) continue;
  for (const n of [200, 2000]) {
    // What other resampling misses shows with few rows, and takes long with many.
    const tried = methods.filter(
      (method, index) => index === 0 || n < 1000 || !["bootstrap", "bca"].includes(method),
    );
    const tallies = tried.map((method) => ({ method, covers: 0, tooHigh: 0, tooLow: 0, width: 0 }));
    for (let run = 0; run < runs; run++) {
      const { yTrue, yPred } = draw(createRng(run).fork(`${metric}, ${population}, ${n}`), n);
      for (const tally of tallies) {
        const { lower, upper } = interval(of, yTrue, yPred, { method: tally.method, resamples, seed: run });
        tally.covers += lower <= truth && truth <= upper ? 1 : 0;
        tally.tooHigh += lower > truth ? 1 : 0;
        tally.tooLow += upper < truth ? 1 : 0;
        tally.width += upper - lower;
      }
    }
    for (const { method, ...sums } of tallies) {
      const [covers, tooHigh, tooLow] = [sums.covers, sums.tooHigh, sums.tooLow].map((sum) => sum / runs);
      const width = Number((sums.width / runs).toPrecision(4));
      rows.push({ metric, population, truth, n, method, covers, tooHigh, tooLow, width });
      const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
      console.log(
        `| ${metric} | ${population} | ${truth.toFixed(4)} | ${n} | ${method} | ${percent(covers)} | ${percent(tooHigh)} | ${percent(tooLow)} | ${width} |`,
      );
    }
  }
}
if (runs >= 2000) {
  const file = new URL("coverage.json", import.meta.url);
  const known: Row[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).rows : [];
  const place = new Map(SCENARIOS.map(({ metric }, index) => [metric, index]));
  const kept = known.filter(({ metric }) => !rows.some((row) => row.metric === metric));
  const all = [...kept, ...rows].sort((a, b) => Number(place.get(a.metric)) - Number(place.get(b.metric)));
  const command = `node --conditions=@productizeml/source peers/conformance/coverage.ts ${runs}`;
  const lines = all.map((row) => `    ${JSON.stringify(row)}`).join(",\n");
  writeFileSync(
    file,
    `{\n  "command": "${command}",\n  "level": 0.95,\n  "runs": ${runs},\n  "resamples": ${resamples},\n  "rows": [\n${lines}\n  ]\n}\n`,
  );
}
