import type { Experiment, FileInfo, Metric, Page, Run, RunInfo } from "./entities.ts";
import { TrackingError } from "./errors.ts";
import { requiredSegments } from "./internal/artifacts/path.ts";
import { RestClient } from "./internal/rest-client.ts";
import { refuse } from "./internal/validate.ts";
import * as wire from "./internal/wire.ts";
import type {
  CreateRunParams,
  KeyValue,
  LogBatchParams,
  SearchParams,
  TrackingStore,
  UpdateRunParams,
} from "./store.ts";

/** Options of {@link MlflowStore}. */
export interface MlflowStoreOptions {
  /** Bearer token for the server. */
  readonly token?: string;
  /** Further headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * What makes the requests.
   *
   * @defaultValue globalThis.fetch
   */
  readonly fetch?: typeof fetch;
  /**
   * How often a request that may be repeated is tried again when the server is unreachable or overloaded.
   *
   * @defaultValue 4
   */
  readonly retries?: number;
  /**
   * Milliseconds before the first retry; doubled for each further one.
   *
   * @defaultValue 200
   */
  readonly retryDelay?: number;
  /**
   * Milliseconds that one request may take.
   *
   * @defaultValue 120000
   */
  readonly timeout?: number;
}

/** Runs kept by an MLflow server, version 2 or 3, or by this package's own. * @example
 * const store = new MlflowStore("http://127.0.0.1:5000", { fetch: async () => Response.json({ experiments: [{ experiment_id: "0", name: "Default" }] }) });
 * const page = await store.searchExperiments();
 * page.items[0].name; // "Default"
 */
export class MlflowStore implements TrackingStore {
  readonly #client: RestClient;

  /**
   * Makes a client; nothing is sent yet.
   *
   * @param url - the server's address, such as `http://127.0.0.1:5000`
   * @param options - credentials and transport
   * @throws TrackingError `invalid-parameter` when the address is none
   */
  constructor(url: string, options: MlflowStoreOptions = {}) {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
      refuse("MlflowStore", "an http address", url);
    this.#client = new RestClient(url, {
      // Bound, since a page's fetch insists on its window.
      fetch: options.fetch ?? globalThis.fetch.bind(globalThis),
      headers: {
        ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
        ...options.headers,
      },
      retries: options.retries ?? 4,
      retryDelay: options.retryDelay ?? 200,
      timeout: options.timeout ?? 120_000,
    });
  }

  async createExperiment(params: {
    readonly name: string;
    readonly artifactLocation?: string;
    readonly tags?: readonly KeyValue[];
  }): Promise<string> {
    const { name, artifactLocation: artifact_location, tags } = params;
    const answer = await this.#create<{ experiment_id: string }>("experiments/create", {
      name,
      artifact_location,
      tags,
    });
    return String(answer.experiment_id);
  }

  async getExperiment(params: { readonly experimentId: string }): Promise<Experiment> {
    return this.#experiment("experiments/get", { experiment_id: params.experimentId });
  }

  async getExperimentByName(params: { readonly name: string }): Promise<Experiment> {
    return this.#experiment("experiments/get-by-name", { experiment_name: params.name });
  }

  async searchExperiments(params: SearchParams = {}): Promise<Page<Experiment>> {
    const answer = await this.#post<{ experiments?: wire.WireExperiment[]; next_page_token?: string }>(
      "experiments/search",
      {
        ...searchToWire(params),
        view_type: wire.VIEW_TYPES[params.viewType ?? "active"],
      },
    );
    return page((answer.experiments ?? []).map(wire.experimentFromWire), answer.next_page_token);
  }

  async updateExperiment(params: { readonly experimentId: string; readonly name: string }): Promise<void> {
    await this.#post("experiments/update", { experiment_id: params.experimentId, new_name: params.name });
  }

  async deleteExperiment(params: { readonly experimentId: string }): Promise<void> {
    await this.#post("experiments/delete", { experiment_id: params.experimentId });
  }

  async restoreExperiment(params: { readonly experimentId: string }): Promise<void> {
    await this.#post("experiments/restore", { experiment_id: params.experimentId });
  }

  async setExperimentTag(params: { readonly experimentId: string } & KeyValue): Promise<void> {
    const { experimentId: experiment_id, key, value } = params;
    await this.#post("experiments/set-experiment-tag", { experiment_id, key, value });
  }

  async createRun(params: CreateRunParams): Promise<Run> {
    const answer = await this.#create<{ run: wire.WireRun }>("runs/create", {
      experiment_id: params.experimentId,
      run_name: params.runName,
      user_id: params.userId,
      start_time: params.startTime ?? Date.now(),
      tags: params.tags,
    });
    return wire.runFromWire(answer.run);
  }

  async getRun(params: { readonly runId: string }): Promise<Run> {
    const answer = await this.#get<{ run: wire.WireRun }>("runs/get", { run_id: params.runId });
    return wire.runFromWire(answer.run);
  }

  async updateRun(params: UpdateRunParams): Promise<RunInfo> {
    const { runId: run_id, status, endTime: end_time, runName: run_name } = params;
    const answer = await this.#post<{ run_info: wire.WireRunInfo }>("runs/update", {
      run_id,
      status,
      end_time,
      run_name,
    });
    return wire.infoFromWire(answer.run_info);
  }

  async deleteRun(params: { readonly runId: string }): Promise<void> {
    await this.#post("runs/delete", { run_id: params.runId });
  }

  async restoreRun(params: { readonly runId: string }): Promise<void> {
    await this.#post("runs/restore", { run_id: params.runId });
  }

  async searchRuns(params: SearchParams & { readonly experimentIds: readonly string[] }): Promise<Page<Run>> {
    const answer = await this.#post<{ runs?: wire.WireRun[]; next_page_token?: string }>("runs/search", {
      ...searchToWire(params),
      experiment_ids: params.experimentIds,
      run_view_type: wire.VIEW_TYPES[params.viewType ?? "active"],
    });
    return page((answer.runs ?? []).map(wire.runFromWire), answer.next_page_token);
  }

  async logBatch(params: LogBatchParams): Promise<void> {
    const { runId: run_id, metrics = [], params: parameters = [], tags = [] } = params;
    await this.#post("runs/log-batch", {
      run_id,
      metrics: metrics.map(wire.metricToWire),
      params: parameters,
      tags,
    });
  }

  async deleteTag(params: { readonly runId: string; readonly key: string }): Promise<void> {
    await this.#post("runs/delete-tag", { run_id: params.runId, key: params.key });
  }

  async getMetricHistory(params: {
    readonly runId: string;
    readonly key: string;
    readonly maxResults?: number;
    readonly pageToken?: string;
  }): Promise<Page<Metric>> {
    const { runId: run_id, key: metric_key, maxResults: max_results, pageToken: page_token } = params;
    const query = { run_id, metric_key, max_results, page_token };
    const answer = await this.#get<{ metrics?: wire.WireMetric[]; next_page_token?: string }>(
      "metrics/get-history",
      query,
    );
    return page((answer.metrics ?? []).map(wire.metricFromWire), answer.next_page_token);
  }

  async listArtifacts(params: {
    readonly runId: string;
    readonly path?: string;
  }): Promise<readonly FileInfo[]> {
    const query = { run_id: params.runId, path: params.path };
    const answer = await this.#get<{ files?: wire.WireFile[] }>("artifacts/list", query);
    return (answer.files ?? []).map(wire.fileFromWire);
  }

  async writeArtifact(params: {
    readonly runId: string;
    readonly path: string;
    readonly data: Uint8Array | ReadableStream<Uint8Array>;
  }): Promise<void> {
    const path = await this.#artifact("writeArtifact", params.runId, params.path);
    await this.#client.json({ method: "PUT", path, bytes: params.data, repeatable: true });
  }

  async readArtifact(params: {
    readonly runId: string;
    readonly path: string;
  }): Promise<ReadableStream<Uint8Array>> {
    const path = await this.#artifact("readArtifact", params.runId, params.path);
    const response = await this.#client.send({ method: "GET", path, repeatable: true });
    return response.body ?? new Blob([]).stream();
  }

  async deleteArtifact(params: { readonly runId: string; readonly path: string }): Promise<void> {
    const path = await this.#artifact("deleteArtifact", params.runId, params.path);
    await this.#client.json({ method: "DELETE", path, repeatable: true });
  }

  async close(): Promise<void> {}

  async #experiment(path: string, query: Readonly<Record<string, string>>): Promise<Experiment> {
    const answer = await this.#get<{ experiment: wire.WireExperiment }>(path, query);
    return wire.experimentFromWire(answer.experiment);
  }

  /** The path of an artifact behind the server's proxy. */
  async #artifact(caller: string, runId: string, path: string): Promise<string> {
    const segments = requiredSegments(caller, path);
    const { artifactUri } = (await this.getRun({ runId })).info;
    if (!artifactUri.startsWith("mlflow-artifacts:/")) {
      throw new TrackingError(
        "not-implemented",
        `${caller} requires artifacts that the server hands on (mlflow-artifacts:/), got ${artifactUri}`,
      );
    }
    const root = artifactUri.replace(/^mlflow-artifacts:\/(?:\/[^/]*\/)?/, "").split("/");
    return `api/2.0/mlflow-artifacts/artifacts/${[...root, ...segments].map(encodeURIComponent).join("/")}`;
  }

  #get<T>(path: string, query: Readonly<Record<string, string | number | undefined>>): Promise<T> {
    return this.#client.json({ method: "GET", path: `api/2.0/mlflow/${path}`, query, repeatable: true });
  }

  #post<T>(path: string, json: object): Promise<T> {
    return this.#client.json({ method: "POST", path: `api/2.0/mlflow/${path}`, json, repeatable: true });
  }

  /** What would exist twice when it is sent twice. */
  #create<T>(path: string, json: object): Promise<T> {
    return this.#client.json({ method: "POST", path: `api/2.0/mlflow/${path}`, json, repeatable: false });
  }
}

function searchToWire({ filter, orderBy, maxResults = 1000, pageToken }: SearchParams): object {
  return { filter, order_by: orderBy, max_results: maxResults, page_token: pageToken };
}

function page<T>(items: readonly T[], nextPageToken: string | undefined): Page<T> {
  return nextPageToken === undefined || nextPageToken === "" ? { items } : { items, nextPageToken };
}
