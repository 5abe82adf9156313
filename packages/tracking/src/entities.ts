/** State of a run. */
export type RunStatus = "RUNNING" | "SCHEDULED" | "FINISHED" | "FAILED" | "KILLED";

/** Whether a thing is in use or was deleted; what is deleted can be restored. */
export type LifecycleStage = "active" | "deleted";

/** Which things a search looks at. */
export type ViewType = LifecycleStage | "all";

/** A group of runs that answer one question. */
export interface Experiment {
  /** Identifier given by the store. */
  readonly experimentId: string;
  /** Unique name. */
  readonly name: string;
  /** Where the artifacts of its runs lie. */
  readonly artifactLocation: string;
  /** In use or deleted. */
  readonly lifecycleStage: LifecycleStage;
  /** Milliseconds since 1970. */
  readonly creationTime: number;
  /** Milliseconds since 1970. */
  readonly lastUpdateTime: number;
  /** Tags by key. */
  readonly tags: Readonly<Record<string, string>>;
}

/** What a run is, without what it measured. */
export interface RunInfo {
  /** Identifier: 32 lower-case hexadecimal digits. */
  readonly runId: string;
  /** The experiment it belongs to. */
  readonly experimentId: string;
  /** Name for people; not unique. */
  readonly runName: string;
  /** Who started it. */
  readonly userId: string;
  /** State of the run. */
  readonly status: RunStatus;
  /** Milliseconds since 1970. */
  readonly startTime: number;
  /** Milliseconds since 1970; absent while the run goes on. */
  readonly endTime?: number;
  /** Where its artifacts lie. */
  readonly artifactUri: string;
  /** In use or deleted. */
  readonly lifecycleStage: LifecycleStage;
}

/** One value of a metric. */
export interface Metric {
  /** Name of the metric. */
  readonly key: string;
  /** The value; NaN and infinities are kept. */
  readonly value: number;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  /** Position on the run's own axis: an epoch, a batch, a month. */
  readonly step: number;
}

/** What a run was given and what it measured. */
export interface RunData {
  /** Parameters by key. */
  readonly params: Readonly<Record<string, string>>;
  /** Latest value of each metric: that of the largest step, then time, then value. */
  readonly metrics: Readonly<Record<string, number>>;
  /** Tags by key. */
  readonly tags: Readonly<Record<string, string>>;
  /** The points that `metrics` comes from, in order of key. */
  readonly latestMetrics: readonly Metric[];
}

/** A run with all but the history of its metrics and its artifacts. */
export interface Run {
  /** What it is. */
  readonly info: RunInfo;
  /** What it was given and what it measured. */
  readonly data: RunData;
}

/** A file or folder among a run's artifacts. */
export interface FileInfo {
  /** Path below the run's artifacts, with `/` between its parts. */
  readonly path: string;
  /** Whether it is a folder. */
  readonly isDir: boolean;
  /** Bytes; absent for a folder. */
  readonly fileSize?: number;
}

/** Part of a longer list. */
export interface Page<T> {
  /** The items of this page. */
  readonly items: readonly T[];
  /** What to ask the next page with; absent on the last one. */
  readonly nextPageToken?: string;
}
