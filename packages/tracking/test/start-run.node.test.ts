import { fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rejects } from "@productizeml/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { openStore, type Run, searchRuns, startRun, withRun } from "../src/index.ts";
import { listen } from "../src/server.ts";
import { temporaryFolder, temporaryStore } from "./support/folder.ts";

const LEAVES = fileURLToPath(new URL("./support/scripts/leaves.ts", import.meta.url));

describe("a run that is left open when its process ends", () => {
  it.each([
    ["exit 0", "FINISHED", 0],
    ["exit 3", "FAILED", 3],
    ["exitCode 1", "FAILED", 1],
    ["falling off the end", "FINISHED", 0],
    ["throw", "FAILED", 1],
    ["SIGTERM", "KILLED", "SIGTERM"],
    ["SIGINT", "KILLED", "SIGINT"],
    ["own handler", "FINISHED", 0],
  ])("is written and ended, after %s", async (way, status, outcome) => {
    const store = temporaryFolder();
    expect(await leave(store, way)).toBe(outcome);
    expect(await left(store)).toEqual([[status, { m: 42 }, { way }, true]]);
  });

  it("is written whole when the process exits while it ends", async () => {
    const store = temporaryFolder();
    expect(await leave(store, "exit while ending")).toBe(0);
    expect(await left(store)).toEqual([["KILLED", { m: 42, n: 4999 }, { way: "exit while ending" }, true]]);
    const [run] = await searchRuns({ store });
    const opened = await openStore(store);
    const { items } = await opened.getMetricHistory({ runId: run?.info.runId ?? "", key: "n" });
    await opened.close();
    expect(items.map(({ value }) => value)).toEqual(Array.from({ length: 5000 }, (_, step) => step));
  });

  it.each([
    ["falling off the end", "FINISHED", 0],
    ["SIGTERM", "KILLED", "SIGTERM"],
  ])("is sent to a server too, after %s", async (way, status, outcome) => {
    const server = await listen(temporaryStore(), { port: 0 });
    onTestFinished(() => server.close());
    expect(await leave(server.url, way)).toBe(outcome);
    expect(await left(server.url)).toEqual([[status, { m: 42 }, { way }, true]]);
  });
});

describe("startRun, in a folder", () => {
  it("ends with its block, in a store that it opened itself", async () => {
    const store = temporaryFolder();
    {
      await using run = await startRun({ store, experiment: "block", name: "first" });
      run.logMetric("auc", 0.8);
    }
    const runs = await searchRuns({ store, experiments: ["block"], filter: "metrics.auc > 0.5" });
    expect(runs.map(({ info }) => [info.runName, info.status])).toEqual([["first", "FINISHED"]]);
  });

  it("goes on with a run that ended", async () => {
    const store = temporaryFolder();
    const first = await startRun({ store });
    first.logParam("lr", 1);
    await first.end("KILLED");
    const second = await startRun({ store, resume: first.runId, tags: { resumed: "yes" } });
    expect(() => second.logParam("lr", 2)).toThrow(/stay "1"/);
    await second.end();
    const [run] = await searchRuns({ store });
    expect([run?.info.status, run?.data.tags["resumed"]]).toEqual(["FINISHED", "yes"]);
  });

  it("keeps files, folders and bytes", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "model/deep"), { recursive: true });
    writeFileSync(join(folder, "model/a.txt"), "a");
    writeFileSync(join(folder, "model/deep/b.txt"), "b");
    const store = temporaryStore();
    const run = await startRun({ store });
    await run.logArtifact(join(folder, "model/a.txt"));
    await run.logArtifact(join(folder, "model"), "copy");
    await run.logArtifact(new TextEncoder().encode("c"), "bytes/c.txt");
    await run.end();
    const list = async (path: string): Promise<string[]> =>
      (await store.listArtifacts({ runId: run.runId, path })).map((file) => file.path);
    expect([await list(""), await list("copy"), await list("copy/deep")]).toEqual([
      ["a.txt", "bytes", "copy"],
      ["copy/a.txt", "copy/deep"],
      ["copy/deep/b.txt"],
    ]);
  });

  it("finds more runs than fit in a page", async () => {
    const store = temporaryStore();
    for (let i = 0; i < 1003; i++) await store.createRun({ experimentId: "0", startTime: i });
    const runs = await searchRuns({ store });
    expect(runs.length).toBe(1000);
    expect((await searchRuns({ store, max: 5000 })).length).toBe(1003);
    expect(
      (await searchRuns({ store, max: 2, orderBy: ["start_time ASC"] })).map(({ info }) => info.startTime),
    ).toEqual([0, 1]);
  });

  rejects(
    "a file that does not exist",
    async () => {
      await withRun({ store: temporaryStore() }, (run) => run.logArtifact("/nowhere/at/all"));
    },
    "not-found",
  );
  rejects(
    "a run to resume that does not exist",
    () => startRun({ store: temporaryFolder(), resume: "x" }),
    "not-found",
  );
  rejects(
    "an experiment that is deleted",
    async () => {
      const store = temporaryStore();
      await store.deleteExperiment({ experimentId: await store.createExperiment({ name: "gone" }) });
      await startRun({ store, experiment: "gone" });
    },
    "invalid-parameter",
  );
  rejects(
    "a search in an experiment that does not exist",
    () => searchRuns({ store: temporaryStore(), experiments: ["x"] }),
    "not-found",
  );
  rejects("a store in a place that cannot be", () => openStore("/dev/null/x"), "unavailable");
});

async function left(store: string): Promise<unknown[]> {
  const runs: Run[] = await searchRuns({ store, experiments: ["leaves"] });
  return runs.map(({ info, data }) => [
    info.status,
    data.metrics,
    data.params,
    (info.endTime ?? 0) >= info.startTime,
  ]);
}

/** The exit code or signal that the program ends with. */
function leave(store: string, way: string): Promise<number | string | null> {
  return new Promise((resolve, reject) => {
    const child = fork(LEAVES, [store, way], {
      execArgv: ["--conditions=@productizeml/source"],
      silent: true,
    });
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(code ?? signal));
  });
}
