import type { JsonNumber } from "../../src/internal/ui-api.ts";
import { ask, get } from "./request.ts";

/** What the page knows of an experiment. */
export interface Experiment {
  readonly id: string;
  readonly name: string;
  readonly updated: number;
  readonly artifacts: string;
}

export interface Metric {
  readonly key: string;
  readonly value: number;
  readonly step: number;
  readonly timestamp: number;
}

interface Dataset {
  readonly name: string;
  readonly digest: string;
  readonly context: string | undefined;
}

/** A run with its maps keyed by name; `Map`, so that a key such as `__proto__` is only a key. */
export interface Run {
  readonly id: string;
  readonly name: string;
  readonly experiment: string;
  readonly status: string;
  readonly deleted: boolean;
  readonly user: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly params: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, string>;
  readonly datasets: readonly Dataset[];
}

export interface ArtifactFile {
  readonly path: string;
  readonly directory: boolean;
  readonly size: number | undefined;
}

export interface RunQuery {
  readonly experiment: string;
  readonly filter: string;
  readonly orderBy: readonly string[];
  readonly atMost: number;
}

export interface RunList {
  readonly runs: readonly Run[];
  readonly more: boolean;
}

const API = "ajax-api/2.0/mlflow";
const PAGE = 1000;

export async function searchExperiments(signal: AbortSignal): Promise<Experiment[]> {
  const found: Experiment[] = [];
  let token: string | undefined;
  do {
    const answer = await post<RawExperiments>("experiments/search", signal, {
      max_results: PAGE,
      ...(token && { page_token: token }),
    });
    for (const raw of answer.experiments ?? []) {
      found.push({
        id: String(raw.experiment_id),
        name: raw.name,
        updated: raw.last_update_time ?? 0,
        artifacts: raw.artifact_location ?? "",
      });
    }
    token = answer.next_page_token;
  } while (token);
  return found;
}

export async function searchRuns(query: RunQuery, signal: AbortSignal): Promise<RunList> {
  const runs: Run[] = [];
  let token: string | undefined;
  do {
    const answer = await post<RawRuns>("runs/search", signal, {
      experiment_ids: [query.experiment],
      filter: query.filter,
      order_by: query.orderBy,
      max_results: Math.min(PAGE, query.atMost - runs.length),
      ...(token && { page_token: token }),
    });
    for (const raw of answer.runs ?? []) runs.push(toRun(raw));
    token = answer.next_page_token;
  } while (token && runs.length < query.atMost);
  return { runs, more: token !== undefined && token !== "" };
}

export async function getRun(id: string, signal: AbortSignal): Promise<Run> {
  const answer = await get<{ run: RawRun }>(`${API}/runs/get`, { run_id: id }, signal);
  return toRun(answer.run);
}

export async function getExperiment(id: string, signal: AbortSignal): Promise<Experiment> {
  const answer = await get<{ experiment: RawExperiment }>(
    `${API}/experiments/get`,
    { experiment_id: id },
    signal,
  );
  const raw = answer.experiment;
  return {
    id: String(raw.experiment_id),
    name: raw.name,
    updated: raw.last_update_time ?? 0,
    artifacts: raw.artifact_location ?? "",
  };
}

export async function listArtifacts(run: string, path: string, signal: AbortSignal): Promise<ArtifactFile[]> {
  const answer = await get<RawArtifacts>(
    `${API}/artifacts/list`,
    { run_id: run, ...(path && { path }) },
    signal,
  );
  return (answer.files ?? [])
    .map((file) => ({
      path: file.path,
      directory: file.is_dir === true,
      size: file.file_size === undefined ? undefined : Number(file.file_size),
    }))
    .sort((a, b) => Number(b.directory) - Number(a.directory) || a.path.localeCompare(b.path));
}

/** Where an artifact's bytes are; the server always answers it as a download. */
export function artifactAddress(run: string, path: string): string {
  return `get-artifact?${new URLSearchParams({ run_id: run, run_uuid: run, path })}`;
}

function post<T>(path: string, signal: AbortSignal, body: unknown): Promise<T> {
  return ask<T>(`${API}/${path}`, {
    signal,
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

function toRun({ info, data, inputs }: RawRun): Run {
  const id = info.run_id ?? info.run_uuid ?? "";
  const tags = pairs(data?.tags);
  return {
    id,
    name: info.run_name || tags.get("mlflow.runName") || id.slice(0, 8),
    experiment: String(info.experiment_id),
    status: info.status ?? "UNKNOWN",
    deleted: info.lifecycle_stage === "deleted",
    user: info.user_id || tags.get("mlflow.user") || "",
    start: info.start_time || undefined,
    end: info.end_time || undefined,
    metrics: new Map(
      (data?.metrics ?? []).map((metric) => [
        metric.key,
        {
          key: metric.key,
          value: Number(metric.value),
          step: Number(metric.step ?? 0),
          timestamp: Number(metric.timestamp ?? 0),
        },
      ]),
    ),
    params: pairs(data?.params),
    tags,
    datasets: (inputs?.dataset_inputs ?? []).map(({ dataset, tags }) => ({
      name: dataset.name,
      digest: dataset.digest ?? "",
      context: tags?.find((tag) => tag.key === "mlflow.data.context")?.value,
    })),
  };
}

function pairs(items: readonly { key: string; value?: string }[] | undefined): Map<string, string> {
  return new Map((items ?? []).map(({ key, value }) => [key, value ?? ""]));
}

interface RawExperiment {
  experiment_id: string | number;
  name: string;
  last_update_time?: number;
  artifact_location?: string;
}
interface RawExperiments {
  experiments?: RawExperiment[];
  next_page_token?: string;
}
interface RawRuns {
  runs?: RawRun[];
  next_page_token?: string;
}
interface RawRun {
  info: {
    run_id?: string;
    run_uuid?: string;
    run_name?: string;
    experiment_id: string | number;
    status?: string;
    lifecycle_stage?: string;
    user_id?: string;
    start_time?: number;
    end_time?: number;
  };
  data?: {
    metrics?: { key: string; value: JsonNumber; step?: number; timestamp?: number }[];
    params?: { key: string; value?: string }[];
    tags?: { key: string; value?: string }[];
  };
  inputs?: {
    dataset_inputs?: {
      dataset: { name: string; digest?: string };
      tags?: { key: string; value: string }[];
    }[];
  };
}
interface RawArtifacts {
  files?: { path: string; is_dir?: boolean; file_size?: number | string }[];
}
