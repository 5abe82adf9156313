import { InferenceError } from "../../errors.ts";
import type { RunOptions } from "../../model.ts";
import type { Tensors } from "../../tensor.ts";
import { own } from "../own.ts";
import { checkLive } from "../settle.ts";
import type { WorkerStart } from "./protocol.ts";
import type { Opened } from "./session.ts";
import { Thread } from "./thread.ts";

interface Job {
  readonly inputs: Tensors;
  readonly options: RunOptions;
  readonly queuedAt: number;
  resolve(outputs: Tensors | Promise<Tensors>): void;
  reject(error: unknown): void;
}

/** Calls that one worker may hold: the next is there before the last answer has crossed threads. */
const DEPTH = 4;

/** Workers with one session each, and the queue before them. */
export class Pool {
  readonly opened: Opened;
  readonly #threads: readonly Thread[];
  readonly #queue: Job[] = [];

  private constructor(threads: readonly Thread[], opened: Opened) {
    this.#threads = threads;
    this.opened = opened;
  }

  /** Opens the first worker on the first provider that loads, then the others on the same. */
  static async open(
    script: URL,
    start: Omit<WorkerStart, "flags">,
    sizeFor: (provider: string) => number,
  ): Promise<Pool> {
    const first = new Thread(script, start);
    const opened = await first.opened();
    const threads = [first];
    const more = { ...start, providers: [opened.provider] };
    while (threads.length < sizeFor(opened.provider)) threads.push(new Thread(script, more));
    try {
      await Promise.all(threads.slice(1).map((thread) => thread.opened()));
    } catch (error) {
      await Promise.allSettled(threads.map((thread) => thread.close()));
      throw error;
    }
    return new Pool(threads, opened);
  }

  /** Runs once, on the worker with the least to do. */
  run(inputs: Tensors, options: RunOptions): Promise<Tensors> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ inputs: own(inputs), options, queuedAt: performance.now(), resolve, reject });
      this.#pump();
    });
  }

  /** Ends the workers; all runs must have ended. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #pump(): void {
    while (this.#queue.length > 0) {
      const thread = this.#idlest();
      if (thread === undefined) {
        const gone = new InferenceError("run-failed", "ortNode requires a worker, got none that is alive");
        for (const job of this.#queue.splice(0)) job.reject(gone);
        return;
      }
      if (thread.pending >= DEPTH) return;
      this.#dispatch(this.#queue.shift()!, thread);
    }
  }

  #dispatch(job: Job, thread: Thread): void {
    try {
      checkLive(this.opened.provider, job.options);
    } catch (error) {
      job.reject(error);
      return;
    }
    if (job.options.timing) job.options.timing.queueMs += performance.now() - job.queuedAt;
    const outputs = thread.run(job.inputs);
    outputs.then(
      () => this.#pump(),
      () => this.#pump(),
    );
    job.resolve(outputs);
  }

  #idlest(): Thread | undefined {
    let best: Thread | undefined;
    for (const thread of this.#threads) {
      if (thread.alive && (best === undefined || thread.pending < best.pending)) best = thread;
    }
    return best;
  }
}
