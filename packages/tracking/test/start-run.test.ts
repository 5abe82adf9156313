import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type ActiveRun, startRun, TrackingError, withRun } from "../src/index.ts";
import { FakeStore } from "./support/fake-store.ts";

const UNREACHABLE = new TrackingError("unavailable", "requires a server, got none");
const REFUSED = new TrackingError("invalid-parameter", "requires another value, got this");

async function start(fake: FakeStore = new FakeStore()): Promise<ActiveRun> {
  return startRun({ store: fake.store, clock: () => 1234, flushInterval: 60_000 });
}

describe("startRun", () => {
  it("makes the experiment, and a run in it that knows its parent", async () => {
    const fake = new FakeStore();
    const run = await startRun({
      store: fake.store,
      experiment: "flights",
      name: "first",
      parent: "p1",
      tags: { a: "b" },
      clock: () => 99,
    });
    expect(fake.created[0]).toEqual({ name: "flights" });
    expect(fake.created[1]).toMatchObject({ experimentId: "7", runName: "first", startTime: 99 });
    const tags = (fake.created[1] as unknown as { tags: { key: string; value: string }[] }).tags;
    expect(tags).toContainEqual({ key: "mlflow.parentRunId", value: "p1" });
    expect(tags).toContainEqual({ key: "a", value: "b" });
    await run.end();
  });

  it("takes a run as parent", async () => {
    const fake = new FakeStore();
    const parent = await start();
    const run = await startRun({ store: fake.store, parent });
    expect(fake.created.at(-1)).toMatchObject({
      tags: expect.arrayContaining([{ key: "mlflow.parentRunId", value: parent.runId }]),
    });
    await Promise.all([run.end(), parent.end()]);
  });

  it("uses the experiment of a process that was faster", async () => {
    const fake = new FakeStore();
    fake.raced = true;
    const run = await start(fake);
    expect(fake.created.at(-1)).toMatchObject({ experimentId: "7" });
    await run.end();
  });

  it("goes on with an earlier run, whose parameters stay", async () => {
    const fake = new FakeStore();
    const run = await startRun({ store: fake.store, resume: "r9" });
    expect(run.runId).toBe("r9");
    expect(fake.updates).toEqual([{ runId: "r9", status: "RUNNING" }]);
    run.logParam("lr", 0.1);
    expect(() => run.logParam("lr", 0.2)).toThrow('parameter "lr" to stay "0.1"');
    await run.end();
    expect(fake.batches).toEqual([]);
  });

  it("writes what was logged when the run ends, then its state, and leaves the store open", async () => {
    const fake = new FakeStore();
    const run = await start(fake);
    run.logParams({ lr: 0.1, model: { kind: "gbm", depth: 3 }, layers: [1, 2], none: null, nan: Number.NaN });
    run.logMetric("auc", 0.8, { step: 2 });
    run.logMetrics({ loss: 1, acc: 0.5 }, { step: 3, timestamp: 5 });
    run.setTag("stage", "candidate");
    expect(fake.batches).toEqual([]);
    await run.end();
    expect(fake.batches).toEqual([
      {
        runId: "r1",
        params: [
          { key: "lr", value: "0.1" },
          { key: "model.kind", value: "gbm" },
          { key: "model.depth", value: "3" },
          { key: "layers", value: "[1,2]" },
          { key: "none", value: "null" },
          { key: "nan", value: "NaN" },
        ],
        tags: [{ key: "stage", value: "candidate" }],
        metrics: [
          { key: "auc", value: 0.8, timestamp: 1234, step: 2 },
          { key: "loss", value: 1, timestamp: 5, step: 3 },
          { key: "acc", value: 0.5, timestamp: 5, step: 3 },
        ],
      },
    ]);
    expect(fake.updates).toEqual([{ runId: "r1", status: "FINISHED", endTime: 1234 }]);
    expect(fake.closed).toBe(0);
  });

  it("ends once, whoever asks again", async () => {
    const fake = new FakeStore();
    const run = await start(fake);
    await Promise.all([run.end("FAILED"), run.end(), run[Symbol.asyncDispose]()]);
    expect(fake.updates.map(({ status }) => status)).toEqual(["FAILED"]);
  });

  it("delivers every value once and in order, in batches that a server takes", async () => {
    const fake = new FakeStore();
    const run = await start(fake);
    for (let i = 0; i < 12_345; i++) {
      run.logMetric("m", i, { step: i });
      if (i % 20 === 0) run.logParam(`p${i}`, i);
      if (i % 30 === 0) run.setTag(`t${i}`, "x");
      if (i % 1000 === 500) await run.flush();
    }
    await run.end();
    expect(fake.values("m")).toEqual(Array.from({ length: 12_345 }, (_, i) => i));
    expect(fake.batches.flatMap(({ params = [] }) => params).length).toBe(618);
    expect(fake.batches.flatMap(({ tags = [] }) => tags).length).toBe(412);
    for (const { metrics = [], params = [], tags = [] } of fake.batches) {
      expect(params.length).toBeLessThanOrEqual(100);
      expect(tags.length).toBeLessThanOrEqual(100);
      expect(metrics.length + params.length + tags.length).toBeLessThanOrEqual(1000);
    }
  });

  it("writes by itself when the interval is over", async () => {
    const fake = new FakeStore();
    const run = await startRun({ store: fake.store, flushInterval: 5 });
    run.logMetric("m", 1);
    await expect.poll(() => fake.values("m")).toEqual([1]);
    await run.end();
  });

  it("keeps what did not reach the store, in order, and sends it with the next flush", async () => {
    const fake = new FakeStore();
    fake.failures = [UNREACHABLE];
    const run = await start(fake);
    run.logMetric("m", 1);
    await expect(run.flush()).rejects.toBe(UNREACHABLE);
    run.logMetric("m", 2);
    await run.flush();
    expect(fake.values("m")).toEqual([1, 2]);
    await run.end();
  });

  it("keeps the order of many batches when the middle one does not reach the store", async () => {
    const fake = new FakeStore();
    fake.failures = [undefined, UNREACHABLE];
    const run = await start(fake);
    for (let i = 0; i < 3500; i++) run.logMetric("m", i);
    await expect(run.flush()).rejects.toBe(UNREACHABLE);
    run.logMetric("m", 3500);
    await run.end();
    expect(fake.values("m")).toEqual(Array.from({ length: 3501 }, (_, i) => i));
  });

  it("says nothing of a store that was out of reach for a while, when all arrived in the end", async () => {
    const fake = new FakeStore();
    fake.failures = [UNREACHABLE];
    const run = await startRun({ store: fake.store, flushInterval: 5 });
    run.logMetric("m", 1);
    await expect.poll(() => fake.failures.length).toBe(0);
    run.logMetric("m", 2);
    await run.end();
    expect(fake.values("m")).toEqual([1, 2]);
  });

  it("tells once of what the store refused, and goes on with the rest", async () => {
    const fake = new FakeStore();
    fake.failures = [REFUSED];
    const run = await start(fake);
    run.logMetric("m", 1);
    await expect(run.flush()).rejects.toBe(REFUSED);
    run.logMetric("m", 2);
    await run.end();
    expect(fake.values("m")).toEqual([2]);
  });

  it("records the end even when the last values are refused, and says that they were", async () => {
    const fake = new FakeStore();
    fake.failures = [REFUSED];
    const run = await start(fake);
    run.logMetric("m", 1);
    await expect(run.end()).rejects.toBe(REFUSED);
    expect(fake.updates.map(({ status }) => status)).toEqual(["FINISHED"]);
  });

  it("takes a parameter again when it is the same", async () => {
    const fake = new FakeStore();
    const run = await start(fake);
    run.logParam("lr", 0.1);
    run.logParam("lr", "0.1");
    await run.end();
    expect(fake.batches[0]?.params).toEqual([{ key: "lr", value: "0.1" }]);
  });

  it("logs all of a call or nothing", async () => {
    const fake = new FakeStore();
    const run = await start(fake);
    expect(() => run.logMetrics({ good: 1, "../bad": 2 })).toThrow();
    expect(() => run.logParams({ good: 1, "../bad": 2 })).toThrow();
    await run.end();
    expect(fake.batches).toEqual([]);
  });

  rejects(
    "a parameter that changes",
    async () => {
      const run = await start();
      run.logParam("lr", 1);
      run.logParam("lr", 2);
    },
    "invalid-parameter",
  );
  rejects(
    "a metric that is no number",
    async () => (await start()).logMetric("m", "1" as unknown as number),
    "invalid-parameter",
  );
  rejects(
    "a step between two",
    async () => (await start()).logMetric("m", 1, { step: 0.5 }),
    "invalid-parameter",
  );
  rejects("a key that climbs", async () => (await start()).setTag("../x", "y"), "invalid-parameter");
  rejects(
    "bytes without a name",
    async () => (await start()).logArtifact(new Uint8Array()),
    "invalid-parameter",
  );
  rejects(
    "values after the end",
    async () => {
      const run = await start();
      await run.end();
      run.logMetric("m", 1);
    },
    "invalid-state",
  );
  rejects(
    "a negative interval",
    () => startRun({ store: new FakeStore().store, flushInterval: -1 }),
    "invalid-parameter",
  );
});

describe("withRun", () => {
  it("ends the run as finished, and hands on what the work returns", async () => {
    const fake = new FakeStore();
    expect(await withRun({ store: fake.store }, (run) => run.runId)).toBe("r1");
    expect(fake.updates.map(({ status }) => status)).toEqual(["FINISHED"]);
  });

  it("ends the run as failed when the work throws, and hands on the error, not the store's", async () => {
    const fake = new FakeStore();
    fake.failures = [REFUSED];
    const work = withRun({ store: fake.store }, (run) => {
      run.logMetric("m", 1);
      throw new Error("boom");
    });
    await expect(work).rejects.toThrow("boom");
    expect(fake.updates.map(({ status }) => status)).toEqual(["FAILED"]);
  });
});
