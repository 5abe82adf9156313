import type { RunStatus } from "./entities.ts";
import { flattenParams } from "./internal/flatten-params.ts";
import type { RunSession } from "./internal/run-session.ts";
import { uploadPath } from "./internal/upload-path.ts";
import { checkMetric, checkParam, checkTag, refuse } from "./internal/validate.ts";
import type { TrackingStore } from "./store.ts";

/** A parameter as it is logged: texts stay, other values are written as JSON, nested objects become keys with dots. */
export type ParamValue =
  | string
  | number
  | boolean
  | null
  | readonly ParamValue[]
  | { readonly [key: string]: ParamValue };

/** Options of {@link ActiveRun.logMetric}. */
export interface LogMetricOptions {
  /**
   * Position on the run's axis, a whole number.
   *
   * @defaultValue 0
   */
  readonly step?: number;
  /**
   * Milliseconds since 1970.
   *
   * @defaultValue the clock of the run
   */
  readonly timestamp?: number;
}

/**
 * A run that goes on. Log calls return at once: what they were given is checked, queued, and written in batches; what the store itself
 * refuses later is told by {@link ActiveRun.flush} or {@link ActiveRun.end}.
 */
export class ActiveRun implements AsyncDisposable {
  /** The run's id. */
  readonly runId: string;
  /** The experiment's id. */
  readonly experimentId: string;
  /** The run's name. */
  readonly runName: string;
  readonly #session: RunSession;
  readonly #params = new Map<string, string>();

  /** @internal */
  constructor(
    session: RunSession,
    experimentId: string,
    runName: string,
    params: Readonly<Record<string, string>>,
  ) {
    this.#session = session;
    this.runId = session.runId;
    this.experimentId = experimentId;
    this.runName = runName;
    for (const [key, value] of Object.entries(params)) this.#params.set(key, value);
  }

  /** The store that the run is kept in. */
  get store(): TrackingStore {
    return this.#session.store;
  }

  /**
   * Logs one parameter. A parameter is written once.
   *
   * @param key - its name
   * @param value - its value; the same again is fine, another is refused
   * @throws TrackingError `invalid-parameter`, or `invalid-state` after the end
   */
  logParam(key: string, value: ParamValue): void {
    this.#logParams("logParam", { [key]: value });
  }

  /**
   * Logs parameters by name.
   *
   * @param params - values by key; nested objects become keys with dots
   * @throws TrackingError `invalid-parameter`, or `invalid-state` after the end
   */
  logParams(params: Readonly<Record<string, ParamValue>>): void {
    this.#logParams("logParams", params);
  }

  /**
   * Logs one value of a metric.
   *
   * @param key - the metric's name
   * @param value - the value; NaN and infinities are kept
   * @param options - step and time
   * @throws TrackingError `invalid-parameter`, or `invalid-state` after the end
   */
  logMetric(key: string, value: number, options: LogMetricOptions = {}): void {
    this.#session.checkOpen("logMetric");
    const { step = 0, timestamp = this.#session.now() } = options;
    const metric = { key, value, timestamp, step };
    checkMetric("logMetric", metric);
    this.#session.queue.metric(metric);
  }

  /**
   * Logs values of several metrics at one step and time.
   *
   * @param metrics - values by key
   * @param options - step and time
   * @throws TrackingError `invalid-parameter`, or `invalid-state` after the end
   */
  logMetrics(metrics: Readonly<Record<string, number>>, options: LogMetricOptions = {}): void {
    this.#session.checkOpen("logMetrics");
    const { step = 0, timestamp = this.#session.now() } = options;
    const points = Object.entries(metrics).map(([key, value]) => ({ key, value, timestamp, step }));
    for (const point of points) checkMetric("logMetrics", point);
    for (const point of points) this.#session.queue.metric(point);
  }

  /**
   * Sets one tag; a tag is overwritten.
   *
   * @param key - its name
   * @param value - its value
   * @throws TrackingError `invalid-parameter`, or `invalid-state` after the end
   */
  setTag(key: string, value: string): void {
    this.setTags({ [key]: value });
  }

  /**
   * Sets tags by name.
   *
   * @param tags - values by key
   * @throws TrackingError `invalid-parameter`, or `invalid-state` after the end
   */
  setTags(tags: Readonly<Record<string, string>>): void {
    this.#session.checkOpen("setTags");
    const list = Object.entries(tags).map(([key, value]) => ({ key, value }));
    for (const tag of list) checkTag("setTags", tag);
    for (const tag of list) this.#session.queue.tag(tag);
  }

  /**
   * Keeps a file, a folder or bytes with the run.
   *
   * @param source - path of a file or folder, or the bytes
   * @param name - path among the run's artifacts; by default the file's own name, required for bytes
   * @throws TrackingError `invalid-parameter`, `not-found` when there is no such file, or `invalid-state` after the end
   */
  async logArtifact(source: string | Uint8Array, name?: string): Promise<void> {
    this.#session.checkOpen("logArtifact");
    if (typeof source === "string") return uploadPath(this.store, this.runId, source, name);
    if (name === undefined) refuse("logArtifact", "a name for bytes", name);
    return this.store.writeArtifact({ runId: this.runId, path: name, data: source });
  }

  /**
   * Waits until all that was logged is in the store.
   *
   * @throws TrackingError what the store refused since the last flush, or `unavailable`; what could not be delivered is kept and tried again
   */
  async flush(): Promise<void> {
    await this.#session.queue.flush();
  }

  /**
   * Ends the run: writes what is queued, then the state and the time. Later calls wait for the first.
   *
   * @param status - how it ended
   * @throws TrackingError what the store refused since the last flush, or `unavailable`
   */
  async end(status: RunStatus = "FINISHED"): Promise<void> {
    await this.#session.end(status);
  }

  /** Ends the run as `FINISHED`, for `await using`; {@link withRun} tells failures from successes. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.end();
  }

  #logParams(caller: string, params: Readonly<Record<string, ParamValue>>): void {
    this.#session.checkOpen(caller);
    const list = flattenParams(params);
    for (const param of list) {
      checkParam(caller, param);
      const old = this.#params.get(param.key);
      if (old !== undefined && old !== param.value) {
        refuse(
          caller,
          `parameter "${param.key}" to stay ${JSON.stringify(old)}, since parameters are written once`,
          param.value,
        );
      }
    }
    for (const param of list) {
      if (this.#params.has(param.key)) continue;
      this.#session.queue.param(param);
      this.#params.set(param.key, param.value);
    }
  }
}
