import type { Metric } from "../entities.ts";
import { TrackingError } from "../errors.ts";
import type { KeyValue, LogBatchParams, SyncStore, TrackingStore } from "../store.ts";
import { LIMITS } from "./validate.ts";

const MAX_PENDING = 1_000_000;

/** What was logged to a run and is not in the store yet. Order is kept, and nothing is sent twice unless the store could not be reached. */
export class RunQueue {
  readonly #store: TrackingStore;
  readonly #runId: string;
  readonly #interval: number;
  #metrics: Metric[] = [];
  /** How many of the metrics were taken already. */
  #taken = 0;
  #params: KeyValue[] = [];
  #tags: KeyValue[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #delivery: Promise<void> | undefined;
  #failure: unknown;

  constructor(store: TrackingStore, runId: string, interval: number) {
    this.#store = store;
    this.#runId = runId;
    this.#interval = interval;
  }

  metric(metric: Metric): void {
    this.#schedule();
    this.#metrics.push(metric);
  }

  param(param: KeyValue): void {
    this.#schedule();
    this.#params.push(param);
  }

  tag(tag: KeyValue): void {
    this.#schedule();
    this.#tags.push(tag);
  }

  /** Sends all that is queued. Rejects with the first failure that was not told of yet, unless what failed was delivered since. */
  async flush(): Promise<void> {
    await this.#deliver();
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure !== undefined) throw failure;
  }

  /** Writes all that is queued before it returns. */
  flushSync(store: SyncStore): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#pending > 0) store.logBatchSync(this.#take());
  }

  get #pending(): number {
    return this.#metrics.length - this.#taken + this.#params.length + this.#tags.length;
  }

  #schedule(): void {
    if (this.#pending >= MAX_PENDING) {
      throw new TrackingError(
        "unavailable",
        `logging requires fewer than ${MAX_PENDING} values that wait for the store, got ${MAX_PENDING}`,
        { cause: this.#failure },
      );
    }
    if (this.#timer === undefined) {
      this.#timer = setTimeout(() => void this.#deliver(), this.#interval);
      // A program that has nothing else to do need not wait: the end of the process flushes too.
      if (typeof this.#timer === "object") this.#timer.unref();
    } else if (this.#pending === LIMITS.metricsPerBatch) {
      void this.#deliver();
    }
  }

  /** Sends until nothing is queued or the store cannot be reached; never rejects. */
  #deliver(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#delivery ??= this.#drain().finally(() => {
      this.#delivery = undefined;
    });
    return this.#delivery;
  }

  async #drain(): Promise<void> {
    while (this.#pending > 0) {
      const batch = this.#take();
      try {
        await this.#store.logBatch(batch);
      } catch (error) {
        this.#failure ??= error;
        // What the store refuses would be refused again; what did not reach it is kept for the next time.
        if (!isUnreachable(error)) continue;
        this.#putBack(batch);
        return;
      }
    }
    if (isUnreachable(this.#failure)) this.#failure = undefined;
  }

  #putBack({ metrics = [], params = [], tags = [] }: LogBatchParams): void {
    this.#metrics = [...metrics, ...this.#metrics.slice(this.#taken)];
    this.#taken = 0;
    this.#params = [...params, ...this.#params];
    this.#tags = [...tags, ...this.#tags];
  }

  #take(): LogBatchParams {
    const params = this.#params.splice(0, LIMITS.paramsPerBatch);
    const tags = this.#tags.splice(0, LIMITS.tagsPerBatch);
    const room = LIMITS.itemsPerBatch - params.length - tags.length;
    const metrics = this.#metrics.slice(this.#taken, this.#taken + room);
    this.#taken += metrics.length;
    if (this.#taken === this.#metrics.length) {
      this.#metrics = [];
      this.#taken = 0;
    }
    return { runId: this.#runId, params, tags, metrics };
  }
}

function isUnreachable(error: unknown): boolean {
  return error instanceof TrackingError && error.code === "unavailable";
}
