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
  #params: KeyValue[] = [];
  #tags: KeyValue[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flushing: Promise<void> | undefined;
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

  /** Sends all that is queued. Rejects with the first failure since the last flush that told of one. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#flushing ??= this.#drain().finally(() => {
      this.#flushing = undefined;
    });
    await this.#flushing;
    if (this.#failure !== undefined) {
      const failure = this.#failure;
      this.#failure = undefined;
      throw failure;
    }
  }

  /** Writes all that is queued before it returns. */
  flushSync(store: SyncStore): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#pending > 0) store.logBatchSync(this.#take());
  }

  get #pending(): number {
    return this.#metrics.length + this.#params.length + this.#tags.length;
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
      this.#timer = setTimeout(
        () => void this.flush().catch((error: unknown) => this.#remember(error)),
        this.#interval,
      );
      // A program that has nothing else to do need not wait: the end of the process flushes too.
      if (typeof this.#timer === "object") this.#timer.unref();
    } else if (this.#pending === LIMITS.metricsPerBatch && this.#flushing === undefined) {
      void this.flush().catch((error: unknown) => this.#remember(error));
    }
  }

  async #drain(): Promise<void> {
    while (this.#pending > 0) {
      const batch = this.#take();
      try {
        await this.#store.logBatch(batch);
      } catch (error) {
        this.#remember(error);
        // What the store refuses would be refused again; what did not reach it is kept for the next flush.
        if (!(error instanceof TrackingError) || error.code !== "unavailable") continue;
        this.#metrics = [...(batch.metrics ?? []), ...this.#metrics];
        this.#params = [...(batch.params ?? []), ...this.#params];
        this.#tags = [...(batch.tags ?? []), ...this.#tags];
        return;
      }
    }
  }

  #take(): LogBatchParams {
    const params = this.#params.splice(0, LIMITS.paramsPerBatch);
    const tags = this.#tags.splice(0, LIMITS.tagsPerBatch);
    const room = LIMITS.itemsPerBatch - params.length - tags.length;
    const all = this.#metrics;
    const metrics = all.length <= room ? all : all.slice(0, room);
    this.#metrics = all.length <= room ? [] : all.slice(room);
    return { runId: this.#runId, params, tags, metrics };
  }

  #remember(error: unknown): void {
    this.#failure ??= error;
  }
}
