// venv: core
// Sketches of ours read, merged and answered by Apache DataSketches in Python. Exit code 0 or 1.
import { deepStrictEqual } from "node:assert";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createRng, DistinctSketch, HeavyHitters, QuantileSketch } from "@productizeml/stats";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const python = process.env.PEERS_CORE ?? here("../.venv/core/bin/python");
const SHARES = [0.01, 0.25, 0.5, 0.9, 0.99];

interface Question {
  readonly kind: "quantile" | "distinct" | "frequent";
  readonly bytes: string;
  readonly shares: readonly number[];
}

const questions: Question[] = [];
const expected: unknown[] = [];
const ask = (kind: Question["kind"], bytes: Uint8Array, answer: unknown): void => {
  questions.push({ kind, bytes: Buffer.from(bytes).toString("base64"), shares: SHARES });
  expected.push(answer);
};

const rng = createRng(11);
for (const n of [0, 1, 2, 300, 50_000]) {
  const sketch = new QuantileSketch({ k: 128 }).update(Float64Array.from({ length: n }, () => rng.normal()));
  ask("quantile", sketch.toBytes(), {
    count: n,
    quantiles: n === 0 ? [] : SHARES.map((p) => sketch.quantile(p)),
    // Merged with as many values again, all in order: DataSketches goes on from our bytes.
    merged: 2 * n,
  });
}
for (const n of [0, 5, 40, 20_000]) {
  const sketch = new DistinctSketch({ lgK: 10 }).update(Array.from({ length: n }, (_, i) => `user ${i}`));
  ask("distinct", sketch.toBytes(), { near: n, again: n });
}
for (const n of [0, 6, 5000]) {
  const sketch = new HeavyHitters({ lgSize: 6 });
  for (let i = 0; i < n; i++) sketch.update(`item ${Math.floor(50 * rng.float64() ** 3)}`);
  const rows = sketch.items({ threshold: 0 }).map(({ item, estimate, lower }) => [item, estimate, lower]);
  ask("frequent", sketch.toBytes(), { total: n, rows });
}
// Six equal counts of which nothing is left.
const dropped = new HeavyHitters({ lgSize: 3 }).update([..."abcdefg"]);
ask("frequent", dropped.toBytes(), { total: 7, rows: [] });

const { status, stdout } = spawnSync(python, [here("sketches.py")], {
  input: JSON.stringify(questions),
  encoding: "utf8",
  stdio: ["pipe", "pipe", "inherit"],
});
if (status !== 0) throw new Error(`sketches.py ended with ${status}`);
const answers = JSON.parse(stdout) as unknown[];

let failures = 0;
for (const [i, answer] of answers.entries()) {
  const { kind } = questions[i] as Question;
  try {
    deepStrictEqual(answer, expected[i]);
    console.log(`ok      ${kind} ${i}`);
  } catch (error) {
    failures++;
    console.log(`DIFFERS ${kind} ${i}\n${(error as Error).message}`);
  }
}
console.log(failures === 0 ? "\nDataSketches reads them all." : `\n${failures} differ.`);
process.exitCode = failures === 0 ? 0 : 1;
