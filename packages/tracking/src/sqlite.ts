import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Experiment, FileInfo, Metric, Page, Run, RunInfo } from "./entities.ts";
import { TrackingError } from "./errors.ts";
import { ArtifactFiles } from "./internal/artifacts/files.ts";
import { Database, type Durability } from "./internal/sqlite/database.ts";
import * as experiments from "./internal/sqlite/experiments.ts";
import { logBatch } from "./internal/sqlite/log-batch.ts";
import { getMetricHistory, getSeries } from "./internal/sqlite/points.ts";
import * as runs from "./internal/sqlite/runs.ts";
import type {
  CreateRunParams,
  KeyValue,
  LogBatchParams,
  SearchParams,
  Series,
  SeriesStore,
  SyncStore,
  TrackingStore,
  UpdateRunParams,
} from "./store.ts";

export type { Durability } from "./internal/sqlite/database.ts";

/** Options of {@link SqliteStore}. */
export interface SqliteStoreOptions {
  /**
   * What an acknowledged write survives: `"process"` the death of the process, at any moment; `"power"` a power cut too, at about ten times
   * the cost of each single write.
   *
   * @defaultValue "process"
   */
  readonly durability?: Durability;
  /**
   * The present, in milliseconds since 1970.
   *
   * @defaultValue Date.now
   */
  readonly clock?: () => number;
}

/**
 * The embedded store: one folder with an SQLite file and the artifacts beside it. Many processes may use it at once.
 *
 * The folder must lie on a local disk: SQLite's shared memory does not work over a network file system.
 * @example
 * const store = new SqliteStore("./embedded");
 * const { info } = await store.createRun({ experimentId: "0" });
 * const metrics = Array.from({ length: 1000 }, (_, step) => ({ key: "loss", value: step === 500 ? 9 : 1, timestamp: 0, step }));
 * await store.logBatch({ runId: info.runId, metrics });
 * const { max } = await store.getSeries({ runId: info.runId, key: "loss", buckets: 4 });
 * Array.from(max); // [1,1,9,1]
 * await store.close();
 */
export class SqliteStore implements TrackingStore, SeriesStore, SyncStore {
  /** The folder, as an absolute path. */
  readonly path: string;
  readonly #db: Database;
  readonly #files: ArtifactFiles;
  readonly #now: () => number;

  /**
   * Opens the store, and makes it where there is none.
   *
   * @param path - the folder, such as `./.productizeml`
   * @param options - durability and clock
   * @throws TrackingError `unavailable` when the folder cannot be written, or was made by a newer version
   */
  constructor(path: string, options: SqliteStoreOptions = {}) {
    this.path = resolve(path);
    this.#now = options.clock ?? Date.now;
    try {
      mkdirSync(this.path, { recursive: true });
    } catch (error) {
      throw new TrackingError(
        "unavailable",
        `SqliteStore requires a folder that it may make, got ${this.path}`,
        { cause: error },
      );
    }
    this.#db = new Database(join(this.path, "tracking.db"), options.durability ?? "process");
    this.#files = new ArtifactFiles(join(this.path, "artifacts"));
  }

  async createExperiment(params: {
    readonly name: string;
    readonly artifactLocation?: string;
    readonly tags?: readonly KeyValue[];
  }): Promise<string> {
    return experiments.createExperiment(this.#db, this.#now(), params);
  }

  async getExperiment(params: { readonly experimentId: string }): Promise<Experiment> {
    return experiments.getExperiment(this.#db, "getExperiment", params.experimentId);
  }

  async getExperimentByName(params: { readonly name: string }): Promise<Experiment> {
    return experiments.getExperimentByName(this.#db, params.name);
  }

  async searchExperiments(params: SearchParams = {}): Promise<Page<Experiment>> {
    return experiments.searchExperiments(this.#db, params);
  }

  async updateExperiment(params: { readonly experimentId: string; readonly name: string }): Promise<void> {
    experiments.updateExperiment(this.#db, this.#now(), params.experimentId, params.name);
  }

  async deleteExperiment(params: { readonly experimentId: string }): Promise<void> {
    experiments.setExperimentDeleted(this.#db, this.#now(), "deleteExperiment", params.experimentId, true);
  }

  async restoreExperiment(params: { readonly experimentId: string }): Promise<void> {
    experiments.setExperimentDeleted(this.#db, this.#now(), "restoreExperiment", params.experimentId, false);
  }

  async setExperimentTag(params: { readonly experimentId: string } & KeyValue): Promise<void> {
    experiments.setExperimentTag(this.#db, params.experimentId, params);
  }

  async createRun(params: CreateRunParams): Promise<Run> {
    return runs.createRun(this.#db, this.#now(), params);
  }

  async getRun(params: { readonly runId: string }): Promise<Run> {
    return runs.getRun(this.#db, "getRun", params.runId);
  }

  async updateRun(params: UpdateRunParams): Promise<RunInfo> {
    return runs.updateRun(this.#db, params);
  }

  updateRunSync(params: UpdateRunParams): RunInfo {
    return runs.updateRun(this.#db, params);
  }

  async deleteRun(params: { readonly runId: string }): Promise<void> {
    runs.setRunDeleted(this.#db, "deleteRun", params.runId, true);
  }

  async restoreRun(params: { readonly runId: string }): Promise<void> {
    runs.setRunDeleted(this.#db, "restoreRun", params.runId, false);
  }

  async searchRuns(params: SearchParams & { readonly experimentIds: readonly string[] }): Promise<Page<Run>> {
    return runs.searchRuns(this.#db, params);
  }

  async logBatch(params: LogBatchParams): Promise<void> {
    logBatch(this.#db, params);
  }

  logBatchSync(params: LogBatchParams): void {
    logBatch(this.#db, params);
  }

  async deleteTag(params: { readonly runId: string; readonly key: string }): Promise<void> {
    runs.deleteTag(this.#db, params.runId, params.key);
  }

  async getMetricHistory(params: {
    readonly runId: string;
    readonly key: string;
    readonly maxResults?: number;
    readonly pageToken?: string;
  }): Promise<Page<Metric>> {
    return getMetricHistory(this.#db, params);
  }

  async getSeries(params: {
    readonly runId: string;
    readonly key: string;
    readonly buckets?: number;
    readonly from?: number;
    readonly to?: number;
  }): Promise<Series> {
    return getSeries(this.#db, params);
  }

  async listArtifacts(params: {
    readonly runId: string;
    readonly path?: string;
  }): Promise<readonly FileInfo[]> {
    return this.#files.list(this.#folder("listArtifacts", params.runId), params.path);
  }

  async writeArtifact(params: {
    readonly runId: string;
    readonly path: string;
    readonly data: Uint8Array | ReadableStream<Uint8Array>;
  }): Promise<void> {
    await this.#files.write(this.#folder("writeArtifact", params.runId), params.path, params.data);
  }

  async readArtifact(params: {
    readonly runId: string;
    readonly path: string;
  }): Promise<ReadableStream<Uint8Array>> {
    return this.#files.read(this.#folder("readArtifact", params.runId), params.path);
  }

  async deleteArtifact(params: { readonly runId: string; readonly path: string }): Promise<void> {
    await this.#files.remove(this.#folder("deleteArtifact", params.runId), params.path);
  }

  async close(): Promise<void> {
    this.#db.close();
  }

  #folder(caller: string, runId: string): string[] {
    const run = runs.runRow(this.#db, caller, runId);
    if (!run.artifact_uri.startsWith("mlflow-artifacts:/")) {
      throw new TrackingError(
        "not-implemented",
        `${caller} requires artifacts that this store keeps, got ${run.artifact_uri}`,
      );
    }
    return [String(run.experiment), run.uuid, "artifacts"];
  }
}
