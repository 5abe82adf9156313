import { ActiveRun } from "./active-run.ts";
import type { Run } from "./entities.ts";
import { TrackingError } from "./errors.ts";
import { watch } from "./internal/exit.ts";
import { RunSession } from "./internal/run-session.ts";
import { refuse } from "./internal/validate.ts";
import { openStore, type StoreLocation } from "./open-store.ts";
import type { TrackingStore } from "./store.ts";

/** Options of {@link startRun}. */
export interface StartRunOptions {
  /**
   * Name of the experiment; made when there is none.
   *
   * @defaultValue "Default"
   */
  readonly experiment?: string;
  /**
   * Name of the run, for people.
   *
   * @defaultValue two words and a number, such as `calm-otter-214`
   */
  readonly name?: string;
  /** First tags. */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Where the run is kept: a folder, the address of an MLflow server, or a store, which stays open after the run.
   *
   * @defaultValue "./.productizeml"
   */
  readonly store?: StoreLocation;
  /** The run that this one is part of, or its id. */
  readonly parent?: string | ActiveRun;
  /** Id of an earlier run to go on with, instead of a new one. */
  readonly resume?: string;
  /**
   * Milliseconds that a logged value may wait to be written together with others.
   *
   * @defaultValue 500
   */
  readonly flushInterval?: number;
  /**
   * The present, in milliseconds since 1970.
   *
   * @defaultValue Date.now
   */
  readonly clock?: () => number;
}

/**
 * Starts a run, or goes on with an earlier one.
 *
 * What is logged is written in batches, at the latest when the run ends. A run that is still open when the process ends is ended with it:
 * `FINISHED` when the exit code is 0, `FAILED` otherwise, `KILLED` on SIGINT and SIGTERM.
 *
 * @param options - experiment, name, tags and store
 * @returns the run; end it with `end()`, or declare it with `await using`
 * @throws TrackingError `unavailable` when the store cannot be opened, `not-found` when the run to resume does not exist
 * @example
 * const run = await startRun({ experiment: "flights", name: "first" });
 * run.logParams({ rate: 0.1, model: { kind: "gbm", depth: 3 } });
 * for (let step = 0; step < 3; step++) run.logMetric("auc", 0.7 + step / 10, { step });
 * await run.end();
 * const [found] = await searchRuns({ experiments: ["flights"], filter: "metrics.auc > 0.8" });
 * found.data.params["model.kind"]; // "gbm"
 * found.info.status; // "FINISHED"
 * @see mlflow.start_run
 */
export async function startRun(options: StartRunOptions = {}): Promise<ActiveRun> {
  const { flushInterval = 500, clock: now = Date.now } = options;
  if (!(flushInterval >= 0)) refuse("startRun", "flushInterval of 0 or more milliseconds", flushInterval);
  const ownsStore = typeof options.store !== "object";
  const store = await openStore(options.store);
  try {
    const { info, data } = await (options.resume === undefined
      ? begin(store, options, now)
      : resume(store, options.resume, options.tags));
    const session = new RunSession(store, info.runId, { interval: flushInterval, now, ownsStore });
    watch(session);
    return new ActiveRun(session, info.experimentId, info.runName, data.params);
  } catch (error) {
    if (ownsStore) await store.close();
    throw error;
  }
}

async function begin(store: TrackingStore, options: StartRunOptions, now: () => number): Promise<Run> {
  const experimentId = await findOrCreateExperiment(store, options.experiment ?? "Default");
  const parent = typeof options.parent === "object" ? options.parent.runId : options.parent;
  const tags: Record<string, string> = {
    ...sourceTags(),
    ...(parent === undefined ? {} : { "mlflow.parentRunId": parent }),
    ...options.tags,
  };
  return store.createRun({
    experimentId,
    startTime: now(),
    userId: tags["mlflow.user"] ?? "",
    tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
    ...(options.name === undefined ? {} : { runName: options.name }),
  });
}

async function resume(
  store: TrackingStore,
  runId: string,
  tags: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const run = await store.getRun({ runId });
  await store.updateRun({ runId, status: "RUNNING" });
  const list = Object.entries(tags).map(([key, value]) => ({ key, value }));
  if (list.length > 0) await store.logBatch({ runId, tags: list });
  return run;
}

async function findOrCreateExperiment(store: TrackingStore, name: string): Promise<string> {
  const find = async (): Promise<string> => {
    const { experimentId, lifecycleStage } = await store.getExperimentByName({ name });
    if (lifecycleStage === "deleted") refuse("startRun", "an experiment that is not deleted", name);
    return experimentId;
  };
  try {
    return await find();
  } catch (error) {
    if (!hasCode(error, "not-found")) throw error;
  }
  try {
    return await store.createExperiment({ name });
  } catch (error) {
    // Another process was faster.
    if (hasCode(error, "already-exists")) return find();
    throw error;
  }
}

function hasCode(error: unknown, code: TrackingError["code"]): boolean {
  return error instanceof TrackingError && error.code === code;
}

function sourceTags(): Record<string, string> {
  const process = globalThis.process as NodeJS.Process | undefined;
  const script = process?.argv?.[1];
  const user = process?.env?.USER ?? process?.env?.USERNAME;
  return {
    ...(script === undefined
      ? {}
      : { "mlflow.source.name": script.split(/[\\/]/).at(-1) as string, "mlflow.source.type": "LOCAL" }),
    ...(user === undefined ? {} : { "mlflow.user": user }),
  };
}
