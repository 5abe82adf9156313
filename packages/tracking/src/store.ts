import type { Experiment, FileInfo, Metric, Page, Run, RunInfo, RunStatus, ViewType } from "./entities.ts";

/** Which things to list, in what order, and how many of them. */
export interface SearchParams {
  /** MLflow's filter, such as `metrics.auc > 0.8 AND params.model = 'gbm'`. */
  readonly filter?: string;
  /** Sort keys, such as `metrics.auc DESC`. */
  readonly orderBy?: readonly string[];
  /** Most items in a page. @defaultValue 1000 */
  readonly maxResults?: number;
  /** Where the last page ended. */
  readonly pageToken?: string;
  /** Which stage to look at. @defaultValue "active" */
  readonly viewType?: ViewType;
}

/** What to write to a run in one go: all of it, or nothing. */
export interface LogBatchParams {
  /** The run. */
  readonly runId: string;
  /** At most 1000 points. */
  readonly metrics?: readonly Metric[];
  /** At most 100. A parameter is written once: the same value again is fine, another is refused. */
  readonly params?: readonly KeyValue[];
  /** At most 100. A tag is overwritten. */
  readonly tags?: readonly KeyValue[];
}

/** A parameter or a tag. */
export interface KeyValue {
  /** Its name. */
  readonly key: string;
  /** Its value. */
  readonly value: string;
}

/** What a new run starts with. */
export interface CreateRunParams {
  /** The experiment it belongs to. */
  readonly experimentId: string;
  /** Its name. @defaultValue two words and a number, such as `calm-otter-214` */
  readonly runName?: string;
  /** Who starts it. */
  readonly userId?: string;
  /** Milliseconds since 1970. @defaultValue the store's clock */
  readonly startTime?: number;
  /** First tags. */
  readonly tags?: readonly KeyValue[];
}

/** What to change of a run; what is absent stays. */
export interface UpdateRunParams {
  /** The run. */
  readonly runId: string;
  /** Its new state. */
  readonly status?: RunStatus;
  /** Milliseconds since 1970. */
  readonly endTime?: number;
  /** Its new name. */
  readonly runName?: string;
}

/**
 * Where runs are kept: MLflow's tracking semantics, whoever keeps them. Every method rejects with a {@link TrackingError}.
 *
 * What a resolved write promises: it survives the death of the process.
 */
export interface TrackingStore {
  /**
   * Makes an experiment and gives its id; a name that is taken, even by a deleted experiment, is refused.
   *
   * @param params - its name, and where its artifacts lie: in the store unless a remote place is named
   */
  createExperiment(params: {
    readonly name: string;
    readonly artifactLocation?: string;
    readonly tags?: readonly KeyValue[];
  }): Promise<string>;
  /**
   * An experiment by id, deleted or not.
   *
   * @param params - its id
   */
  getExperiment(params: { readonly experimentId: string }): Promise<Experiment>;
  /**
   * An experiment by name, deleted or not.
   *
   * @param params - its name
   */
  getExperimentByName(params: { readonly name: string }): Promise<Experiment>;
  /**
   * Experiments that match, the newest first.
   *
   * @param params - filter, order and page
   */
  searchExperiments(params?: SearchParams): Promise<Page<Experiment>>;
  /**
   * Renames an experiment.
   *
   * @param params - its id and new name
   */
  updateExperiment(params: { readonly experimentId: string; readonly name: string }): Promise<void>;
  /**
   * Deletes an experiment and its runs, so that they can be restored.
   *
   * @param params - its id
   */
  deleteExperiment(params: { readonly experimentId: string }): Promise<void>;
  /**
   * Restores a deleted experiment and its runs.
   *
   * @param params - its id
   */
  restoreExperiment(params: { readonly experimentId: string }): Promise<void>;
  /**
   * Sets a tag of an experiment.
   *
   * @param params - the experiment, key and value
   */
  setExperimentTag(params: { readonly experimentId: string } & KeyValue): Promise<void>;
  /**
   * Starts a run.
   *
   * @param params - the experiment, and what the run starts with
   */
  createRun(params: CreateRunParams): Promise<Run>;
  /**
   * A run by id, deleted or not.
   *
   * @param params - its id
   */
  getRun(params: { readonly runId: string }): Promise<Run>;
  /**
   * Changes a run's state, end or name.
   *
   * @param params - its id, and what changes
   */
  updateRun(params: UpdateRunParams): Promise<RunInfo>;
  /**
   * Deletes a run, so that it can be restored.
   *
   * @param params - its id
   */
  deleteRun(params: { readonly runId: string }): Promise<void>;
  /**
   * Restores a deleted run.
   *
   * @param params - its id
   */
  restoreRun(params: { readonly runId: string }): Promise<void>;
  /**
   * Runs of the experiments that match; by default the last started first.
   *
   * @param params - the experiments, filter, order and page
   */
  searchRuns(params: SearchParams & { readonly experimentIds: readonly string[] }): Promise<Page<Run>>;
  /**
   * Writes points, parameters and tags together.
   *
   * @param params - the run, and what to write
   */
  logBatch(params: LogBatchParams): Promise<void>;
  /**
   * Removes a tag of a run.
   *
   * @param params - the run and the key
   */
  deleteTag(params: { readonly runId: string; readonly key: string }): Promise<void>;
  /**
   * Points of one metric, in order of time, step and value. Without `maxResults` all of them.
   *
   * @param params - the run, the metric and the page
   */
  getMetricHistory(params: {
    readonly runId: string;
    readonly key: string;
    readonly maxResults?: number;
    readonly pageToken?: string;
  }): Promise<Page<Metric>>;
  /**
   * Artifacts directly below `path`, in order of name.
   *
   * @param params - the run, and the folder below its artifacts
   */
  listArtifacts(params: { readonly runId: string; readonly path?: string }): Promise<readonly FileInfo[]>;
  /**
   * Writes one artifact, whole or not at all.
   *
   * @param params - the run, the path, and the bytes
   */
  writeArtifact(params: {
    readonly runId: string;
    readonly path: string;
    readonly data: Uint8Array | ReadableStream<Uint8Array>;
  }): Promise<void>;
  /**
   * Reads one artifact.
   *
   * @param params - the run and the path
   */
  readArtifact(params: {
    readonly runId: string;
    readonly path: string;
  }): Promise<ReadableStream<Uint8Array>>;
  /**
   * Removes an artifact, or a folder of them.
   *
   * @param params - the run and the path
   */
  deleteArtifact(params: { readonly runId: string; readonly path: string }): Promise<void>;
  /** Lets go of files and connections. */
  close(): Promise<void>;
}

/** A metric's points over a range of steps, drawn together in buckets. All arrays have one length. */
export interface Series {
  /** Step of each bucket's first point. */
  readonly steps: Float64Array;
  /** Time of each bucket's last point, in milliseconds since 1970. */
  readonly times: Float64Array;
  /** Smallest value of each bucket; NaN only where all values are. */
  readonly min: Float64Array;
  /** Largest value of each bucket; NaN only where all values are. */
  readonly max: Float64Array;
  /** Value of each bucket's last point. */
  readonly last: Float64Array;
  /** Points in each bucket. */
  readonly count: Uint32Array;
  /** Points in the range. */
  readonly total: number;
}

/** What a store can do beyond MLflow: charts that are exact at every zoom. */
export interface SeriesStore {
  /**
   * A metric's points from step `from` to step `to`, both included, in at most `buckets` buckets of equal width in steps.
   * No point is left out of `min`, `max` and `count`. When the range holds no more points than `buckets`, each is its own bucket.
   *
   * @param params - the run, the metric, the range of steps, and at most how many buckets: 1 to 5000, by default 1000
   */
  getSeries(params: {
    readonly runId: string;
    readonly key: string;
    readonly buckets?: number;
    readonly from?: number;
    readonly to?: number;
  }): Promise<Series>;
}

/** What an embedded store can do: write before the call returns, which a dying process needs. */
export interface SyncStore {
  /**
   * {@link TrackingStore.logBatch} without waiting.
   *
   * @param params - the run, and what to write
   */
  logBatchSync(params: LogBatchParams): void;
  /**
   * {@link TrackingStore.updateRun} without waiting.
   *
   * @param params - its id, and what changes
   */
  updateRunSync(params: UpdateRunParams): RunInfo;
}
