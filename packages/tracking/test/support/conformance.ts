import type { Metric, Page, Run } from "../../src/entities.ts";
import type { TrackingStore } from "../../src/store.ts";

/** What every store must answer, whoever keeps the runs: ours, ours behind its server, and a real MLflow server. */
export interface Scenario {
  readonly name: string;
  /** Does something in an experiment of its own, and tells what came of it, without ids and times of the store. */
  readonly act: (store: TrackingStore, experiment: string) => Promise<unknown>;
  readonly expected: unknown;
  /** Where ours keeps a promise that MLflow does not make. */
  readonly beyondMlflow?: boolean;
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: "makes, finds, renames and tags an experiment",
    async act(store, name) {
      const experimentId = await store.createExperiment({ name, tags: [{ key: "a", value: "1" }] });
      await store.setExperimentTag({ experimentId, key: "b", value: "ü" });
      await store.updateExperiment({ experimentId, name: `${name} renamed` });
      const byId = await store.getExperiment({ experimentId });
      const byName = await store.getExperimentByName({ name: `${name} renamed` });
      return [
        byName.experimentId === byId.experimentId,
        byId.name === `${name} renamed`,
        byId.tags,
        byId.lifecycleStage,
      ];
    },
    expected: [true, true, { a: "1", b: "ü" }, "active"],
  },
  {
    name: "refuses a name that is taken, also by a deleted experiment",
    async act(store, name) {
      const experimentId = await store.createExperiment({ name });
      const active = await code(store.createExperiment({ name }));
      await store.deleteExperiment({ experimentId });
      return [active, await code(store.createExperiment({ name }))];
    },
    expected: ["already-exists", "already-exists"],
  },
  {
    name: "says not-found for what does not exist",
    act: async (store, name) => [
      await code(store.getExperiment({ experimentId: "987654321" })),
      await code(store.getExperimentByName({ name: `${name} nowhere` })),
      await code(store.getRun({ runId: "f".repeat(32) })),
      await code(store.logBatch({ runId: "f".repeat(32), tags: [{ key: "a", value: "b" }] })),
    ],
    expected: ["not-found", "not-found", "not-found", "not-found"],
  },
  {
    name: "deletes and restores an experiment with its runs",
    async act(store, name) {
      const experimentId = await store.createExperiment({ name });
      const { info } = await store.createRun({ experimentId });
      const stages = async (): Promise<string[]> => [
        (await store.getExperiment({ experimentId })).lifecycleStage,
        (await store.getRun({ runId: info.runId })).info.lifecycleStage,
      ];
      await store.deleteExperiment({ experimentId });
      const deleted = await stages();
      const refused = await code(store.createRun({ experimentId }));
      await store.restoreExperiment({ experimentId });
      return [deleted, refused, await stages()];
    },
    expected: [["deleted", "deleted"], "invalid-parameter", ["active", "active"]],
  },
  {
    name: "carries a run from its start to its end",
    async act(store, name) {
      const experimentId = await store.createExperiment({ name });
      const started = await store.createRun({
        experimentId,
        runName: "first",
        userId: "ann",
        startTime: 1000,
        tags: [{ key: "k", value: "v" }],
      });
      const { runId } = started.info;
      const ended = await store.updateRun({ runId, status: "FINISHED", endTime: 5000 });
      const renamed = await store.updateRun({ runId, runName: "second" });
      const { info, data } = await store.getRun({ runId });
      return {
        id: /^[0-9a-f]{32}$/.test(runId),
        belongs: info.experimentId === experimentId,
        started: [started.info.status, started.info.runName, started.info.endTime],
        ended: [ended.status, ended.endTime],
        renamed: renamed.runName,
        kept: [info.userId, info.startTime, info.endTime, info.status, info.runName],
        tags: data.tags,
      };
    },
    expected: {
      id: true,
      belongs: true,
      started: ["RUNNING", "first", undefined],
      ended: ["FINISHED", 5000],
      renamed: "second",
      kept: ["ann", 1000, 5000, "FINISHED", "second"],
      tags: { k: "v", "mlflow.runName": "second" },
    },
  },
  {
    name: "names a run that got no name",
    async act(store, name) {
      const experimentId = await store.createExperiment({ name });
      const { info, data } = await store.createRun({ experimentId });
      return [/^[a-z]+-[a-z]+-\d+$/.test(info.runName), data.tags["mlflow.runName"] === info.runName];
    },
    expected: [true, true],
  },
  {
    name: "writes points, parameters and tags in one batch",
    async act(store, name) {
      const runId = await newRun(store, name);
      await store.logBatch({
        runId,
        metrics: [
          point("auc", 0.5, 1),
          point("auc", 0.7, 3),
          point("auc", 0.6, 2),
          point("deep.er/clé x", -1e-9, -4),
          point("nan", Number.NaN, 0),
        ],
        params: [
          { key: "lr", value: "0.1" },
          { key: "empty", value: "" },
          { key: "constructor", value: "ünï ☂" },
        ],
        tags: [
          { key: "a", value: "1" },
          { key: "__proto__", value: "2" },
        ],
      });
      await store.logBatch({ runId, tags: [{ key: "a", value: "overwritten" }] });
      const { data } = await store.getRun({ runId });
      const { "mlflow.runName": _, ...tags } = data.tags;
      return {
        params: data.params,
        metrics: data.metrics,
        tags: Object.entries(tags),
        latest: data.latestMetrics.map(({ key, step }) => [key, step]),
      };
    },
    expected: {
      params: { lr: "0.1", empty: "", constructor: "ünï ☂" },
      metrics: { auc: 0.7, "deep.er/clé x": -1e-9, nan: Number.NaN },
      tags: [
        ["__proto__", "2"],
        ["a", "overwritten"],
      ],
      latest: [
        ["auc", 3],
        ["deep.er/clé x", -4],
        ["nan", 0],
      ],
    },
  },
  {
    name: "keeps a parameter as it was first written",
    async act(store, name) {
      const runId = await newRun(store, name);
      const write = (value: string): Promise<void> =>
        store.logBatch({ runId, params: [{ key: "lr", value }] });
      await write("0.1");
      await write("0.1");
      return [await code(write("0.2")), (await store.getRun({ runId })).data.params];
    },
    expected: ["invalid-parameter", { lr: "0.1" }],
  },
  {
    name: "writes all of a batch or nothing",
    beyondMlflow: true,
    async act(store, name) {
      const runId = await newRun(store, name);
      await store.logBatch({ runId, params: [{ key: "lr", value: "0.1" }] });
      const refused = await code(
        store.logBatch({
          runId,
          metrics: [point("auc", 1, 1)],
          params: [
            { key: "new", value: "x" },
            { key: "lr", value: "0.2" },
          ],
          tags: [{ key: "t", value: "x" }],
        }),
      );
      const { data } = await store.getRun({ runId });
      return [refused, data.metrics, data.params, "t" in data.tags];
    },
    expected: ["invalid-parameter", {}, { lr: "0.1" }, false],
  },
  {
    name: "keeps every point of a metric once, in order of time, step and value",
    async act(store, name) {
      const runId = await newRun(store, name);
      const points = [
        point("m", 3, 2, 9),
        point("m", 1, 5, 7),
        point("m", 2, 1, 9),
        point("m", 2, 5, 7),
        point("other", 0, 0),
      ];
      await store.logBatch({ runId, metrics: points });
      await store.logBatch({ runId, metrics: points });
      const { items } = await store.getMetricHistory({ runId, key: "m" });
      const absent = await store.getMetricHistory({ runId, key: "absent" });
      return [items.map(({ timestamp, step, value }) => [timestamp, step, value]), absent];
    },
    expected: [
      [
        [7, 5, 1],
        [7, 5, 2],
        [9, 1, 2],
        [9, 2, 3],
      ],
      { items: [] },
    ],
  },
  {
    name: "hands out a history in pages",
    async act(store, name) {
      const runId = await newRun(store, name);
      await store.logBatch({
        runId,
        metrics: Array.from({ length: 25 }, (_, step) => point("m", step * 2, step, step)),
      });
      const pages = await walk((pageToken) =>
        store.getMetricHistory({ runId, key: "m", maxResults: 10, ...pageToken }),
      );
      return [pages.map((page) => page.length), pages.flat().every(({ value }, step) => value === step * 2)];
    },
    expected: [[10, 10, 5], true],
  },
  {
    name: "keeps infinities and the largest doubles exactly",
    beyondMlflow: true,
    async act(store, name) {
      const runId = await newRun(store, name);
      const values = [
        Number.POSITIVE_INFINITY,
        Number.NEGATIVE_INFINITY,
        Number.MAX_VALUE,
        Number.MIN_VALUE,
        0.1 + 0.2,
        2 ** 53,
      ];
      await store.logBatch({ runId, metrics: values.map((value, step) => point("m", value, step, step)) });
      return (await store.getMetricHistory({ runId, key: "m" })).items.map(({ value }) => value);
    },
    expected: [
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.MAX_VALUE,
      Number.MIN_VALUE,
      0.1 + 0.2,
      2 ** 53,
    ],
  },
  {
    name: "searches runs by filter and order, in pages",
    async act(store, name) {
      const experimentId = await store.createExperiment({ name });
      for (let i = 0; i < 7; i++) {
        const { info } = await store.createRun({ experimentId, runName: `run-${i}`, startTime: 1000 + i });
        await store.logBatch({
          runId: info.runId,
          metrics: [point("auc", i / 10, 0)],
          params: [{ key: "parity", value: i % 2 === 0 ? "even" : "odd" }],
        });
      }
      const search = (filter: string, orderBy: string[], maxResults = 100) =>
        walk((pageToken) =>
          store.searchRuns({ experimentIds: [experimentId], filter, orderBy, maxResults, ...pageToken }),
        );
      const names = (pages: readonly (readonly Run[])[]): string[][] =>
        pages.map((page) => page.map(({ info }) => info.runName));
      return {
        all: names(await search("", [])),
        filtered: names(await search("params.parity = 'even' AND metrics.auc > 0.1", ["metrics.auc ASC"])),
        paged: names(await search("metrics.auc >= 0.2", ["metrics.auc DESC"], 2)),
        none: names(await search("params.parity = 'neither'", [])),
        elsewhere: (await store.searchRuns({ experimentIds: [] })).items.length,
        refused: await code(search("params.parity = 'even' OR metrics.auc > 0.1", [])),
        unordered: await code(search("", ["nonsense.x"])),
        tooMany: await code(search("", [], 50_001)),
      };
    },
    expected: {
      all: [["run-6", "run-5", "run-4", "run-3", "run-2", "run-1", "run-0"]],
      filtered: [["run-2", "run-4", "run-6"]],
      paged: [["run-6", "run-5"], ["run-4", "run-3"], ["run-2"]],
      none: [[]],
      elsewhere: 0,
      refused: "invalid-parameter",
      unordered: "invalid-parameter",
      tooMany: "invalid-parameter",
    },
  },
  {
    name: "searches experiments by name and tag",
    async act(store, name) {
      const experimentId = await store.createExperiment({ name, tags: [{ key: "owner", value: name }] });
      const search = async (filter: string): Promise<number> =>
        (await store.searchExperiments({ filter })).items.length;
      const found = [
        await search(`name = '${name}'`),
        await search(`tags.owner = '${name}'`),
        await search(`name ILIKE '${name.replace("Exp", "eXP")}'`),
      ];
      await store.deleteExperiment({ experimentId });
      const filter = `name = '${name}'`;
      return [
        found,
        await search(filter),
        (await store.searchExperiments({ filter, viewType: "deleted" })).items.length,
      ];
    },
    expected: [[1, 1, 1], 0, 1],
  },
  {
    name: "deletes and restores a run, and writes to none that is deleted",
    async act(store, name) {
      const runId = await newRun(store, name);
      const { experimentId } = (await store.getRun({ runId })).info;
      const count = async (viewType: "active" | "deleted" | "all"): Promise<number> =>
        (await store.searchRuns({ experimentIds: [experimentId], viewType })).items.length;
      await store.deleteRun({ runId });
      const refused = await code(store.logBatch({ runId, metrics: [point("m", 1, 0)] }));
      const counts = [await count("active"), await count("deleted"), await count("all")];
      await store.restoreRun({ runId });
      return [refused, counts, await count("active")];
    },
    expected: ["invalid-parameter", [0, 1, 1], 1],
  },
  {
    name: "removes a tag",
    async act(store, name) {
      const runId = await newRun(store, name);
      await store.logBatch({ runId, tags: [{ key: "t", value: "x" }] });
      await store.deleteTag({ runId, key: "t" });
      return [
        "t" in (await store.getRun({ runId })).data.tags,
        await code(store.deleteTag({ runId, key: "t" })),
      ];
    },
    expected: [false, "not-found"],
  },
  {
    name: "keeps artifacts in folders",
    async act(store, name) {
      const runId = await newRun(store, name);
      const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 251);
      await store.writeArtifact({ runId, path: "model/weights.bin", data: bytes });
      await store.writeArtifact({
        runId,
        path: "model/info ü & 100%.txt",
        data: new TextEncoder().encode("first"),
      });
      await store.writeArtifact({
        runId,
        path: "model/info ü & 100%.txt",
        data: new Blob(["second"]).stream(),
      });
      await store.writeArtifact({ runId, path: "empty", data: new Uint8Array() });
      const read = await new Response(
        await store.readArtifact({ runId, path: "model/weights.bin" }),
      ).arrayBuffer();
      return {
        top: await store.listArtifacts({ runId }),
        model: await store.listArtifacts({ runId, path: "model" }),
        bytes: read.byteLength === bytes.length && new Uint8Array(read).every((byte, i) => byte === bytes[i]),
        text: await new Response(await store.readArtifact({ runId, path: "model/info ü & 100%.txt" })).text(),
      };
    },
    expected: {
      top: [
        { path: "empty", isDir: false, fileSize: 0 },
        { path: "model", isDir: true },
      ],
      model: [
        { path: "model/info ü & 100%.txt", isDir: false, fileSize: 6 },
        { path: "model/weights.bin", isDir: false, fileSize: 70_000 },
      ],
      bytes: true,
      text: "second",
    },
  },
  {
    name: "removes an artifact, and says not-found for one that is missing",
    beyondMlflow: true,
    async act(store, name) {
      const runId = await newRun(store, name);
      await store.writeArtifact({ runId, path: "a/b.txt", data: new Uint8Array(3) });
      const missing = [
        await code(store.readArtifact({ runId, path: "nothing" })),
        await code(store.readArtifact({ runId, path: "a/b.txt/c" })),
      ];
      const below = await store.listArtifacts({ runId, path: "a/b.txt" });
      await store.deleteArtifact({ runId, path: "a" });
      return [
        missing,
        below,
        await store.listArtifacts({ runId }),
        await code(store.deleteArtifact({ runId, path: "a" })),
      ];
    },
    expected: [["not-found", "not-found"], [], [], "not-found"],
  },
  {
    name: "refuses what MLflow refuses",
    async act(store, name) {
      const runId = await newRun(store, name);
      const batch = (part: object): Promise<string> => code(store.logBatch({ runId, ...part }));
      return {
        key: await batch({ metrics: [point("../up", 1, 0)] }),
        alphabet: await batch({ metrics: [point("a;b", 1, 0)] }),
        longKey: await batch({ params: [{ key: "k".repeat(251), value: "x" }] }),
        past: await batch({ metrics: [point("m", 1, 0, -1)] }),
        many: await batch({ metrics: Array.from({ length: 1001 }, (_, step) => point("m", 1, step)) }),
        params: await batch({
          params: Array.from({ length: 101 }, (_, i) => ({ key: `p${i}`, value: "x" })),
        }),
        twice: await batch({
          params: [
            { key: "p", value: "1" },
            { key: "p", value: "2" },
          ],
        }),
        name: await code(store.createExperiment({ name: "" })),
        location: await code(
          store.createExperiment({ name: `${name} elsewhere`, artifactLocation: "s3://bucket/../x#y" }),
        ),
      };
    },
    expected: {
      key: "invalid-parameter",
      alphabet: "invalid-parameter",
      longKey: "invalid-parameter",
      past: "invalid-parameter",
      many: "invalid-parameter",
      params: "invalid-parameter",
      twice: "invalid-parameter",
      name: "invalid-parameter",
      location: "invalid-parameter",
    },
  },
];

/** A point of a metric. */
export function point(key: string, value: number, step: number, timestamp = 1): Metric {
  return { key, value, timestamp, step };
}

/** A run in an experiment of its own. */
export async function newRun(store: TrackingStore, experiment: string): Promise<string> {
  const experimentId = await store.createExperiment({ name: experiment });
  return (await store.createRun({ experimentId })).info.runId;
}

/** The code that a promise is refused with, or "resolved". */
async function code(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return "resolved";
  } catch (error) {
    return String((error as { code?: unknown }).code ?? error);
  }
}

async function walk<T>(
  next: (pageToken: { pageToken?: string }) => Promise<Page<T>>,
): Promise<(readonly T[])[]> {
  const pages: (readonly T[])[] = [];
  let token: { pageToken?: string } = {};
  for (;;) {
    const page = await next(token);
    pages.push(page.items);
    if (page.nextPageToken === undefined) return pages;
    token = { pageToken: page.nextPageToken };
  }
}
