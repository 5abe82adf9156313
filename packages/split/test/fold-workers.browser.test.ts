import { describe, expect, it } from "vitest";
import { crossValidate, kFold } from "../src/index.ts";
import { foldWorkers, type WorkerLike } from "../src/workers.ts";

declare const Worker: new (url: URL, options: { type: "module" }) => WorkerLike;

describe("foldWorkers of a browser", () => {
  it("scores as crossValidate does without them", async () => {
    const start = () =>
      new Worker(new URL("./fixtures/browser-fold-worker.ts", import.meta.url), { type: "module" });
    const workers = foldWorkers(start, 2);
    const table = { y: Float64Array.from({ length: 30 }, (_, row) => (row * 7) % 30) };
    const options = { concurrency: workers.size };
    const { scores } = await crossValidate(workers.fit, workers.score, table, kFold(30), options);
    workers.close();
    const average = (y: Float64Array) => y.reduce((sum, each) => sum + each, 0) / y.length;
    const local = await crossValidate(
      (train) => average(train.y),
      (model, rows) => average(rows.y.map((y) => Math.abs(y - model))),
      table,
      kFold(30),
    );
    expect(scores.values).toEqual(local.scores.values);
  });
});
