import { fork } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { fc, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { RunStatus } from "../src/entities.ts";
import { drawTogether, type Point } from "../src/internal/buckets.ts";
import { SqliteStore } from "../src/sqlite.ts";
import runs from "./fixtures/runs.json" with { type: "json" };
import latest from "./golden/latest.json" with { type: "json" };
import searches from "./golden/search.json" with { type: "json" };
import { newRun, point, SCENARIOS } from "./support/conformance.ts";
import { temporaryFolder, temporaryStore } from "./support/folder.ts";

const WRITER = fileURLToPath(new URL("./support/scripts/writer.ts", import.meta.url));

describe("SqliteStore", () => {
  it.each(SCENARIOS)("$name", async ({ act, expected }) => {
    expect(await act(temporaryStore(), "Experiment ü")).toEqual(expected);
  });

  it(`finds the runs that ${searches.peer} finds, in its order, in ${searches.cases.length} searches`, async () => {
    const store = temporaryStore();
    const experimentId = await fill(store);
    for (const { input, expected } of searches.cases) {
      const { items } = await store.searchRuns({ experimentIds: [experimentId], ...input });
      expect(
        items.map(({ info }) => info.runName),
        JSON.stringify(input),
      ).toEqual(expected);
    }
  });

  it(`calls that point the latest which ${latest.peer} calls so, in ${latest.cases.length} series`, async () => {
    const store = temporaryStore();
    for (const [index, { input, expected }] of latest.cases.entries()) {
      const runId = await newRun(store, `latest ${index}`);
      const metrics = input.points.map(([step, time, value]) =>
        point("m", value as number, step as number, time),
      );
      await store.logBatch({ runId, metrics });
      expect((await store.getRun({ runId })).data.latestMetrics).toEqual([{ key: "m", ...expected }]);
    }
  });

  it("finds what was written before it was opened again", async () => {
    const folder = temporaryFolder();
    const first = new SqliteStore(folder);
    const runId = await newRun(first, "kept");
    await first.logBatch({ runId, metrics: [point("m", 1, 0)] });
    await first.close();
    const second = new SqliteStore(folder, { durability: "power" });
    expect((await second.getRun({ runId })).data.metrics).toEqual({ m: 1 });
    await second.close();
  });

  it("opens a new store from four processes at once, and writes from all without losing a point", async () => {
    const folder = temporaryFolder();
    const writers = await Promise.all(Array.from({ length: 4 }, () => write(folder, 50)));
    const store = new SqliteStore(folder);
    const { items } = await store.searchExperiments({ filter: "name = 'crash'" });
    expect(items.length, "one experiment, whoever made it").toBe(1);
    for (const { acknowledged, runId } of writers) {
      expect(acknowledged).toBe(50);
      expect((await store.getMetricHistory({ runId, key: "m" })).items.length).toBe(50);
    }
    await store.close();
  });

  it("loses nothing that was acknowledged when its process is killed at any moment", async () => {
    const folder = temporaryFolder();
    for (let round = 0; round < 5; round++) {
      const { acknowledged, runId } = await write(folder, Number.POSITIVE_INFINITY, 20 + 13 * round);
      const store = new SqliteStore(folder);
      const { items } = await store.getMetricHistory({ runId, key: "m" });
      expect(items.length).toBeGreaterThanOrEqual(acknowledged);
      expect(items.every(({ value }, index) => value === index)).toBe(true);
      await store.close();
    }
    const db = new DatabaseSync(join(folder, "tracking.db"));
    expect(db.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
    db.close();
  });

  it("draws a series together exactly, at any zoom", async () => {
    const store = temporaryStore();
    const runId = await newRun(store, "series");
    const values = Array.from({ length: 5000 }, (_, step) => Math.sin(step / 50) + (step === 3333 ? 100 : 0));
    for (let at = 0; at < values.length; at += 1000) {
      await store.logBatch({
        runId,
        metrics: values.slice(at, at + 1000).map((value, i) => point("m", value, at + i, at + i)),
      });
    }
    const whole = await store.getSeries({ runId, key: "m", buckets: 100 });
    expect(whole.total).toBe(5000);
    expect(whole.steps.length).toBe(100);
    expect(Math.max(...whole.max)).toBe(values[3333]);
    expect(whole.count.every((count) => count === 50)).toBe(true);
    const zoom = await store.getSeries({ runId, key: "m", from: 3330, to: 3339, buckets: 100 });
    expect([...zoom.last]).toEqual(values.slice(3330, 3340));
    expect([...zoom.steps]).toEqual(Array.from({ length: 10 }, (_, i) => 3330 + i));
  });

  it("draws the same buckets as going over the points one by one", async () => {
    const store = temporaryStore();
    const experimentId = await store.createExperiment({ name: "series" });
    // Zero has one sign here: SQLite's comparisons know no other.
    const value = fc.oneof(
      fc.double().map((each) => each + 0),
      fc.constant(Number.NaN),
    );
    const points = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), value), {
      minLength: 1,
      maxLength: 120,
    });
    const same = fc.asyncProperty(points, fc.integer({ min: 1, max: 30 }), async (list, buckets) => {
      const { runId } = (await store.createRun({ experimentId })).info;
      await store.logBatch({
        runId,
        metrics: list.map(([step, each], time) => point("m", each, step, time)),
      });
      const sorted = list
        .map(([step, each], time): Point => [step, time, Number.isNaN(each) ? "nan" : each])
        .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      expect(await store.getSeries({ runId, key: "m", buckets })).toEqual(drawTogether(sorted, buckets));
    });
    await fc.assert(same, { seed: 20_260_101, numRuns: 100 });
  });

  it("leaves no half-written artifact", async () => {
    const store = temporaryStore();
    const runId = await newRun(store, "artifact");
    const breaking = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(10));
      },
      pull(controller) {
        controller.error(new Error("cut off"));
      },
    });
    await expect(store.writeArtifact({ runId, path: "a/b", data: breaking })).rejects.toThrow("cut off");
    expect(await store.listArtifacts({ runId })).toEqual([]);
    expect(readdirSync(join(store.path, "artifacts", ".incoming"))).toEqual([]);
  });

  rejects("a store of a newer version", () => openNewer(), "unavailable");
  rejects("a folder that is a file", () => new SqliteStore(fileURLToPath(import.meta.url)), "unavailable");
  rejects(
    "more buckets than a screen has columns",
    async () => {
      const store = temporaryStore();
      return store.getSeries({ runId: await newRun(store, "x"), key: "m", buckets: 1e6 });
    },
    "invalid-parameter",
  );
  rejects(
    "a local folder as artifact location",
    () => temporaryStore().createExperiment({ name: "x", artifactLocation: "/etc" }),
    "invalid-parameter",
  );
  rejects("a step that a double cannot hold", () => logStep(2 ** 53), "invalid-parameter");
});

async function fill(store: SqliteStore): Promise<string> {
  const experimentId = await store.createExperiment({ name: "golden" });
  for (const { name, status, startTime, endTime, user, params, tags, metrics } of runs) {
    const { info } = await store.createRun({ experimentId, runName: name, userId: user, startTime });
    const pairs = (record: object): { key: string; value: string }[] =>
      Object.entries(record).map(([key, value]) => ({ key, value: value as string }));
    await store.logBatch({
      runId: info.runId,
      params: pairs(params),
      tags: pairs(tags),
      metrics: metrics.map(([key, value, time, step]) =>
        point(key as string, Number(value), step as number, time as number),
      ),
    });
    await store.updateRun({
      runId: info.runId,
      status: status as RunStatus,
      ...(endTime === undefined ? {} : { endTime }),
    });
  }
  return experimentId;
}

/** A process of its own that logs one point after the other, and tells of each that was acknowledged; killed after some of them if asked. */
function write(
  folder: string,
  points: number,
  killAfter = Number.POSITIVE_INFINITY,
): Promise<{ runId: string; acknowledged: number }> {
  expect(existsSync(WRITER)).toBe(true);
  return new Promise((resolve, reject) => {
    const child = fork(WRITER, [folder, String(points)], { execArgv: ["--conditions=@productizeml/source"] });
    let runId = "";
    let acknowledged = 0;
    child.on("message", (message: string | number) => {
      if (typeof message === "string") runId = message;
      else acknowledged = message;
      if (acknowledged >= killAfter) child.kill("SIGKILL");
    });
    child.on("error", reject);
    child.on("close", () => resolve({ runId, acknowledged }));
  });
}

async function openNewer(): Promise<void> {
  const folder = temporaryFolder();
  await new SqliteStore(folder).close();
  const db = new DatabaseSync(join(folder, "tracking.db"));
  db.exec("PRAGMA user_version = 999");
  db.close();
  new SqliteStore(folder);
}

async function logStep(step: number): Promise<void> {
  const store = temporaryStore();
  await store.logBatch({ runId: await newRun(store, "x"), metrics: [point("m", 1, step)] });
}
