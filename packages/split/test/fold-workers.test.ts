import { describe, expect, it } from "vitest";
import { crossValidate, kFold } from "../src/index.ts";
import { foldWorkers, type PortLike, serveFolds } from "../src/workers.ts";

/** A worker in the same thread, at the other end of a browser's channel. */
function inThread(serve: (port: PortLike) => void) {
  const { port1, port2 } = new MessageChannel();
  const events = (port: typeof port1): PortLike => ({
    postMessage: (message) => port.postMessage(message),
    addEventListener: (event, listener) => {
      port.addEventListener(event, listener);
      port.start();
    },
  });
  serve(events(port2));
  return { ...events(port1), terminate: () => port1.close() };
}

describe("foldWorkers", () => {
  it("fits and scores at the other end of a channel, where the model stays", async () => {
    const ends: number[] = [];
    const start = () =>
      inThread((port) => {
        ends.push(0);
        serveFolds(
          port,
          (train: { x: number[] }) => () => train.x.length,
          (model, rows) => ({ train: model(), test: rows.x.length }),
        );
      });
    const workers = foldWorkers<{ train: number; test: number }>(start, 2);
    const table = { x: Array.from({ length: 10 }, (_, row) => row) };
    const options = { concurrency: workers.size, trainScores: true };
    const { scores, trainScores } = await crossValidate(
      workers.fit,
      workers.score,
      table,
      kFold(10),
      options,
    );
    expect([scores.train.mean, scores.test.mean, trainScores?.test.mean]).toEqual([8, 2, 8]);
    expect(ends).toHaveLength(2);
    workers.close();
  });
  it("tells in words what cannot be copied", async () => {
    const start = () =>
      inThread((port) => {
        serveFolds(
          port,
          () => 1,
          () => (() => 1) as never,
        );
      });
    const workers = foldWorkers(start, 1);
    await expect(crossValidate(workers.fit, workers.score, { x: [1, 2, 3, 4, 5] }, kFold(5))).rejects.toThrow(
      "score",
    );
    workers.close();
  });
});
