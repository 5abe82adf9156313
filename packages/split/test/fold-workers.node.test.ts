import { Worker } from "node:worker_threads";
import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { crossValidate, kFold } from "../src/index.ts";
import { foldWorkers } from "../src/workers.ts";

const execArgv = ["--conditions=@productizeml/source"];
const start = () => new Worker(new URL("./fixtures/fold-worker.js", import.meta.url), { execArgv });
const table = { y: Float64Array.from({ length: 30 }, (_, row) => (row * 7) % 30) };
const folds = kFold(30, { nSplits: 5 });

describe("foldWorkers of node:worker_threads", () => {
  it("scores as crossValidate does without them", async () => {
    const workers = foldWorkers(start, 2);
    const remote = await crossValidate(workers.fit, workers.score, table, folds, {
      concurrency: workers.size,
    });
    workers.close();
    const mean = (y: Float64Array) => y.reduce((sum, each) => sum + each, 0) / y.length;
    const local = await crossValidate(
      (train) => mean(train.y),
      (model, test) => mean(test.y.map((y) => Math.abs(y - model))),
      table,
      folds,
    );
    expect(remote.scores.values).toEqual(local.scores.values);
  });
  it("hands on what a worker throws, and its end, and starts another one", async () => {
    const workers = foldWorkers(start, 1);
    const run = (first: number) =>
      crossValidate(workers.fit, workers.score, { y: table.y.map(() => first) }, folds);
    await expect(run(-1)).rejects.toMatchObject({
      code: "fit-failed",
      fold: 0,
      cause: { name: "RangeError" },
    });
    await expect(run(-2)).rejects.toThrow("ended with code 3");
    expect((await run(1)).scores.mean).toBe(0);
    workers.close();
  });
  it("fails what is under way when closed", async () => {
    const workers = foldWorkers(start, 1);
    const running = crossValidate(workers.fit, workers.score, table, folds);
    workers.close();
    await expect(running).rejects.toThrow("closed");
  });

  rejects("no worker", () => foldWorkers(start, 0), "out-of-range");
});
