import * as v from "valibot";
import type { ViewType } from "../../entities.ts";
import type { SearchParams, TrackingStore } from "../../store.ts";
import { artifactSegments } from "../artifacts/path.ts";
import * as wire from "../wire.ts";
import { double, integer, list, text } from "./request.ts";

/** One remote call of MLflow's protocol. */
export interface Call {
  readonly methods: readonly ("GET" | "POST")[];
  /** Below `/api/2.0/mlflow/`. */
  readonly path: string;
  readonly schema: v.GenericSchema;
  readonly answer: (store: TrackingStore, input: never) => Promise<object>;
}

function call<T extends v.GenericSchema>(
  methods: Call["methods"],
  path: string,
  schema: T,
  answer: (store: TrackingStore, input: v.InferOutput<T>) => Promise<object | void>,
): Call {
  return { methods, path, schema, answer: async (store, input) => (await answer(store, input)) ?? {} };
}

const GET = ["GET"] as const;
const POST = ["POST"] as const;
const BOTH = ["GET", "POST"] as const;

const pair = v.object({ key: text, value: v.optional(text, "") });
const metric = v.object({
  key: text,
  value: v.optional(double, 0),
  timestamp: v.optional(integer, 0),
  step: v.optional(integer, 0),
});
const runId = { run_id: text };
const experimentId = { experiment_id: text };
const viewType = v.optional(v.picklist(Object.values(wire.VIEW_TYPES)), "ACTIVE_ONLY");
const search = {
  filter: v.optional(text),
  order_by: v.optional(
    v.union([
      v.array(text),
      v.pipe(
        text,
        v.transform((one) => [one]),
      ),
    ]),
    [],
  ),
  max_results: v.optional(integer, 1000),
  page_token: v.optional(text),
};

/** The calls that the server answers. */
export const CALLS: readonly Call[] = [
  call(
    POST,
    "experiments/create",
    v.object({ name: text, artifact_location: v.optional(text), tags: list(pair) }),
    async (store, input) => ({
      experiment_id: await store.createExperiment({
        name: input.name,
        tags: input.tags,
        ...(input.artifact_location ? { artifactLocation: input.artifact_location } : {}),
      }),
    }),
  ),
  call(GET, "experiments/get", v.object(experimentId), async (store, input) => ({
    experiment: wire.experimentToWire(await store.getExperiment({ experimentId: input.experiment_id })),
  })),
  call(GET, "experiments/get-by-name", v.object({ experiment_name: text }), async (store, input) => ({
    experiment: wire.experimentToWire(await store.getExperimentByName({ name: input.experiment_name })),
  })),
  call(BOTH, "experiments/search", v.object({ ...search, view_type: viewType }), async (store, input) => {
    const page = await store.searchExperiments(searchParams(input, input.view_type));
    return {
      ...wire.some("experiments", page.items.map(wire.experimentToWire)),
      ...token(page.nextPageToken),
    };
  }),
  call(POST, "experiments/update", v.object({ ...experimentId, new_name: text }), (store, input) =>
    store.updateExperiment({ experimentId: input.experiment_id, name: input.new_name }),
  ),
  call(POST, "experiments/delete", v.object(experimentId), (store, input) =>
    store.deleteExperiment({ experimentId: input.experiment_id }),
  ),
  call(POST, "experiments/restore", v.object(experimentId), (store, input) =>
    store.restoreExperiment({ experimentId: input.experiment_id }),
  ),
  call(
    POST,
    "experiments/set-experiment-tag",
    v.object({ ...experimentId, ...pair.entries }),
    (store, input) =>
      store.setExperimentTag({ experimentId: input.experiment_id, key: input.key, value: input.value }),
  ),
  call(
    POST,
    "runs/create",
    v.object({
      ...experimentId,
      user_id: v.optional(text),
      run_name: v.optional(text),
      start_time: v.optional(integer),
      tags: list(pair),
    }),
    async (store, input) => ({
      run: wire.runToWire(
        await store.createRun({
          experimentId: input.experiment_id,
          tags: input.tags,
          ...(input.run_name === undefined ? {} : { runName: input.run_name }),
          ...(input.user_id === undefined ? {} : { userId: input.user_id }),
          ...(input.start_time === undefined ? {} : { startTime: input.start_time }),
        }),
      ),
    }),
  ),
  call(GET, "runs/get", v.object(runId), async (store, input) => ({
    run: wire.runToWire(await store.getRun({ runId: input.run_id })),
  })),
  call(
    POST,
    "runs/update",
    v.object({
      ...runId,
      status: v.optional(v.picklist(["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"])),
      end_time: v.optional(integer),
      run_name: v.optional(text),
    }),
    async (store, input) => ({
      run_info: wire.infoToWire(
        await store.updateRun({
          runId: input.run_id,
          ...(input.status === undefined ? {} : { status: input.status }),
          ...(input.end_time === undefined ? {} : { endTime: input.end_time }),
          ...(input.run_name ? { runName: input.run_name } : {}),
        }),
      ),
    }),
  ),
  call(POST, "runs/delete", v.object(runId), (store, input) => store.deleteRun({ runId: input.run_id })),
  call(POST, "runs/restore", v.object(runId), (store, input) => store.restoreRun({ runId: input.run_id })),
  call(
    POST,
    "runs/search",
    v.object({ ...search, experiment_ids: list(text), run_view_type: viewType }),
    async (store, input) => {
      const page = await store.searchRuns({
        ...searchParams(input, input.run_view_type),
        experimentIds: input.experiment_ids,
      });
      return { ...wire.some("runs", page.items.map(wire.runToWire)), ...token(page.nextPageToken) };
    },
  ),
  call(
    POST,
    "runs/log-metric",
    v.object({ ...runId, ...metric.entries }),
    (store, { run_id, key, value, timestamp, step }) =>
      store.logBatch({ runId: run_id, metrics: [{ key, value, timestamp, step }] }),
  ),
  call(POST, "runs/log-parameter", v.object({ ...runId, ...pair.entries }), (store, { run_id, key, value }) =>
    store.logBatch({ runId: run_id, params: [{ key, value }] }),
  ),
  call(POST, "runs/set-tag", v.object({ ...runId, ...pair.entries }), (store, { run_id, key, value }) =>
    store.logBatch({ runId: run_id, tags: [{ key, value }] }),
  ),
  call(POST, "runs/delete-tag", v.object({ ...runId, key: text }), (store, input) =>
    store.deleteTag({ runId: input.run_id, key: input.key }),
  ),
  call(
    POST,
    "runs/log-batch",
    v.object({ ...runId, metrics: list(metric), params: list(pair), tags: list(pair) }),
    (store, input) =>
      store.logBatch({ runId: input.run_id, metrics: input.metrics, params: input.params, tags: input.tags }),
  ),
  call(
    GET,
    "metrics/get-history",
    v.object({ ...runId, metric_key: text, max_results: v.optional(integer), page_token: v.optional(text) }),
    async (store, input) => {
      const page = await store.getMetricHistory({
        runId: input.run_id,
        key: input.metric_key,
        ...(input.max_results === undefined ? {} : { maxResults: input.max_results }),
        ...(input.page_token ? { pageToken: input.page_token } : {}),
      });
      return { ...wire.some("metrics", page.items.map(wire.metricToWire)), ...token(page.nextPageToken) };
    },
  ),
  call(GET, "artifacts/list", v.object({ ...runId, path: v.optional(text) }), async (store, input) => {
    artifactSegments("artifacts/list", input.path);
    const { info } = await store.getRun({ runId: input.run_id });
    const files = await store.listArtifacts({
      runId: input.run_id,
      ...(input.path === undefined ? {} : { path: input.path }),
    });
    return { root_uri: info.artifactUri, ...wire.some("files", files.map(wire.fileToWire)) };
  }),
  // Clients of version 3 ask for models whenever they list artifacts; none are kept yet.
  call(POST, "logged-models/search", v.object({}), async () => ({})),
];

interface SearchInput {
  readonly filter?: string | undefined;
  readonly order_by: readonly string[];
  readonly max_results: number;
  readonly page_token?: string | undefined;
}

function searchParams(input: SearchInput, view: string): SearchParams {
  const viewType = Object.entries(wire.VIEW_TYPES).find(([, name]) => name === view)?.[0] as ViewType;
  return {
    orderBy: input.order_by,
    maxResults: input.max_results,
    viewType,
    ...(input.filter ? { filter: input.filter } : {}),
    ...(input.page_token ? { pageToken: input.page_token } : {}),
  };
}

function token(nextPageToken: string | undefined): { next_page_token?: string } {
  return nextPageToken === undefined ? {} : { next_page_token: nextPageToken };
}
