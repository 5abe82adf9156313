import type { RunStatus } from "../entities.ts";
import { TrackingError } from "../errors.ts";
import type { SyncStore, TrackingStore } from "../store.ts";
import { forget } from "./exit.ts";
import { RunQueue } from "./run-queue.ts";

/** A run from its start to its end: the queue before the store, and who closes what. */
export class RunSession {
  readonly store: TrackingStore;
  readonly runId: string;
  readonly queue: RunQueue;
  readonly now: () => number;
  readonly #ownsStore: boolean;
  #end: Promise<void> | undefined;
  #status: RunStatus | undefined;
  #finished = false;

  constructor(
    store: TrackingStore,
    runId: string,
    options: { interval: number; now: () => number; ownsStore: boolean },
  ) {
    this.store = store;
    this.runId = runId;
    this.now = options.now;
    this.#ownsStore = options.ownsStore;
    this.queue = new RunQueue(store, runId, options.interval);
  }

  /** Whether the run still takes what is logged. */
  get open(): boolean {
    return this.#end === undefined;
  }

  /** Throws when the run has ended. */
  checkOpen(caller: string): void {
    if (!this.open)
      throw new TrackingError(
        "invalid-state",
        `${caller} requires a run that has not ended, got ${this.runId}`,
      );
  }

  /** Sends what is queued, records the end, and lets go of the store; later calls wait for the first. */
  end(status: RunStatus): Promise<void> {
    this.#status ??= status;
    this.#end ??= this.#finish(this.#status);
    return this.#end;
  }

  /** The same before it returns, for a process that is dying, even in the middle of {@link end}; without effect where the store cannot. */
  endSync(status: RunStatus): void {
    if (this.#finished || !isSync(this.store)) return;
    this.#status ??= status;
    this.#end ??= Promise.resolve();
    this.#done();
    this.queue.flushSync(this.store);
    this.store.updateRunSync({ runId: this.runId, status: this.#status, endTime: this.now() });
  }

  #done(): void {
    this.#finished = true;
    forget(this);
  }

  async #finish(status: RunStatus): Promise<void> {
    const failures: unknown[] = [];
    const attempt = async (work: () => Promise<unknown>): Promise<void> => {
      try {
        await work();
      } catch (error) {
        failures.push(error);
      }
    };
    const endTime = this.now();
    await attempt(() => this.queue.flush());
    await attempt(() => this.store.updateRun({ runId: this.runId, status, endTime }));
    this.#done();
    if (this.#ownsStore) await attempt(() => this.store.close());
    if (failures.length > 0) throw failures[0];
  }
}

function isSync(store: TrackingStore): store is TrackingStore & SyncStore {
  return typeof (store as Partial<SyncStore>).logBatchSync === "function";
}
