import type {
  Experiment,
  FileInfo,
  LifecycleStage,
  Metric,
  Run,
  RunInfo,
  RunStatus,
  ViewType,
} from "../entities.ts";
import type { TrackingCode } from "../errors.ts";
import type { KeyValue } from "../store.ts";
import type { JsonNumber } from "./ui-api.ts";

/** MLflow's error codes: ours, and the status they travel with. */
export const ERRORS: Readonly<
  Record<
    TrackingCode,
    { readonly wire: string; readonly status: 400 | 401 | 403 | 404 | 409 | 500 | 501 | 503 }
  >
> = {
  "invalid-parameter": { wire: "INVALID_PARAMETER_VALUE", status: 400 },
  "already-exists": { wire: "RESOURCE_ALREADY_EXISTS", status: 400 },
  "not-found": { wire: "RESOURCE_DOES_NOT_EXIST", status: 404 },
  "invalid-state": { wire: "INVALID_STATE", status: 500 },
  unauthenticated: { wire: "UNAUTHENTICATED", status: 401 },
  "permission-denied": { wire: "PERMISSION_DENIED", status: 403 },
  "unknown-endpoint": { wire: "ENDPOINT_NOT_FOUND", status: 404 },
  "not-implemented": { wire: "NOT_IMPLEMENTED", status: 501 },
  unavailable: { wire: "TEMPORARILY_UNAVAILABLE", status: 503 },
  internal: { wire: "INTERNAL_ERROR", status: 500 },
};

/** Our code for MLflow's, or for a bare status. */
export function codeFromWire(wire: string | undefined, status: number): TrackingCode {
  for (const [code, each] of Object.entries(ERRORS)) if (each.wire === wire) return code as TrackingCode;
  if (wire === "NOT_FOUND") return "not-found";
  if (wire === "ALREADY_EXISTS") return "already-exists";
  if (wire === "BAD_REQUEST") return "invalid-parameter";
  if (status === 401) return "unauthenticated";
  if (status === 403) return "permission-denied";
  if (status === 404) return "unknown-endpoint";
  if (status === 501) return "not-implemented";
  if (status === 408 || status === 429 || (status >= 502 && status <= 504)) return "unavailable";
  return status < 500 ? "invalid-parameter" : "internal";
}

/** View types as MLflow names them. */
export const VIEW_TYPES: Readonly<Record<ViewType, string>> = {
  active: "ACTIVE_ONLY",
  deleted: "DELETED_ONLY",
  all: "ALL",
};

/** Number on the wire. */
export function toJsonNumber(value: number): JsonNumber {
  return Number.isFinite(value) ? value : (String(value) as JsonNumber);
}

/** An experiment on the wire. */
export interface WireExperiment {
  readonly experiment_id: string;
  readonly name: string;
  readonly artifact_location?: string;
  readonly lifecycle_stage?: LifecycleStage;
  readonly creation_time?: number | string;
  readonly last_update_time?: number | string;
  readonly tags?: readonly KeyValue[];
}

/** A metric on the wire. */
export interface WireMetric {
  readonly key: string;
  readonly value: JsonNumber;
  readonly timestamp?: number | string;
  readonly step?: number | string;
}

/** What a run is, on the wire. */
export interface WireRunInfo {
  readonly run_uuid?: string;
  readonly run_id: string;
  readonly experiment_id: string;
  readonly run_name?: string;
  readonly user_id?: string;
  readonly status?: RunStatus;
  readonly start_time?: number | string;
  readonly end_time?: number | string;
  readonly artifact_uri?: string;
  readonly lifecycle_stage?: LifecycleStage;
}

/** A run on the wire. */
export interface WireRun {
  readonly info: WireRunInfo;
  readonly data?: {
    readonly metrics?: readonly WireMetric[];
    readonly params?: readonly KeyValue[];
    readonly tags?: readonly KeyValue[];
  };
  readonly inputs?: object;
}

/** A file on the wire. */
export interface WireFile {
  readonly path: string;
  readonly is_dir?: boolean;
  readonly file_size?: number | string;
}

/** Writes an experiment. */
export function experimentToWire(experiment: Experiment): WireExperiment {
  return {
    experiment_id: experiment.experimentId,
    name: experiment.name,
    artifact_location: experiment.artifactLocation,
    lifecycle_stage: experiment.lifecycleStage,
    creation_time: experiment.creationTime,
    last_update_time: experiment.lastUpdateTime,
    ...some("tags", pairs(experiment.tags)),
  };
}

/** Reads an experiment. */
export function experimentFromWire(wire: WireExperiment): Experiment {
  return {
    experimentId: String(wire.experiment_id),
    name: wire.name,
    artifactLocation: wire.artifact_location ?? "",
    lifecycleStage: wire.lifecycle_stage ?? "active",
    creationTime: Number(wire.creation_time ?? 0),
    lastUpdateTime: Number(wire.last_update_time ?? 0),
    tags: record(wire.tags),
  };
}

/** Writes a metric. */
export function metricToWire(metric: Metric): WireMetric {
  return {
    key: metric.key,
    value: toJsonNumber(metric.value),
    timestamp: metric.timestamp,
    step: metric.step,
  };
}

/** Reads a metric. */
export function metricFromWire(wire: WireMetric): Metric {
  return {
    key: wire.key,
    value: Number(wire.value ?? 0),
    timestamp: Number(wire.timestamp ?? 0),
    step: Number(wire.step ?? 0),
  };
}

/** Writes what a run is. */
export function infoToWire(info: RunInfo): WireRunInfo {
  return {
    run_uuid: info.runId,
    run_id: info.runId,
    experiment_id: info.experimentId,
    run_name: info.runName,
    user_id: info.userId,
    status: info.status,
    start_time: info.startTime,
    ...(info.endTime === undefined ? {} : { end_time: info.endTime }),
    artifact_uri: info.artifactUri,
    lifecycle_stage: info.lifecycleStage,
  };
}

/** Reads what a run is. */
export function infoFromWire(wire: WireRunInfo): RunInfo {
  return {
    runId: wire.run_id,
    experimentId: String(wire.experiment_id),
    runName: wire.run_name ?? "",
    userId: wire.user_id ?? "",
    status: wire.status ?? "RUNNING",
    startTime: Number(wire.start_time ?? 0),
    ...(wire.end_time === undefined ? {} : { endTime: Number(wire.end_time) }),
    artifactUri: wire.artifact_uri ?? "",
    lifecycleStage: wire.lifecycle_stage ?? "active",
  };
}

/** Writes a run. */
export function runToWire({ info, data }: Run): WireRun {
  return {
    info: infoToWire(info),
    data: {
      ...some("metrics", data.latestMetrics.map(metricToWire)),
      ...some("params", pairs(data.params)),
      ...some("tags", pairs(data.tags)),
    },
    inputs: {},
  };
}

/** Reads a run. */
export function runFromWire(wire: WireRun): Run {
  const latestMetrics = (wire.data?.metrics ?? [])
    .map(metricFromWire)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    info: infoFromWire(wire.info),
    data: {
      params: record(wire.data?.params),
      metrics: Object.fromEntries(latestMetrics.map(({ key, value }) => [key, value])),
      tags: record(wire.data?.tags),
      latestMetrics,
    },
  };
}

/** Writes a file. */
export function fileToWire(file: FileInfo): WireFile {
  return {
    path: file.path,
    is_dir: file.isDir,
    ...(file.fileSize === undefined ? {} : { file_size: file.fileSize }),
  };
}

/** Reads a file. */
export function fileFromWire(wire: WireFile): FileInfo {
  const isDir = wire.is_dir === true;
  return { path: wire.path, isDir, ...(isDir ? {} : { fileSize: Number(wire.file_size ?? 0) }) };
}

/** A list under its name, left out when it is empty, as protobuf's JSON does. */
export function some<K extends string, T>(name: K, list: readonly T[]): { [key in K]?: readonly T[] } {
  return (list.length === 0 ? {} : { [name]: list }) as { [key in K]?: readonly T[] };
}

function pairs(values: Readonly<Record<string, string>>): KeyValue[] {
  return Object.entries(values).map(([key, value]) => ({ key, value }));
}

/** By key, in order of key, whatever order the server keeps. */
function record(list: readonly KeyValue[] = []): Record<string, string> {
  const sorted = [...list].sort((a, b) => (a.key < b.key ? -1 : 1));
  return Object.fromEntries(sorted.map(({ key, value }) => [key, value ?? ""]));
}
