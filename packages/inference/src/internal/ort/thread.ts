import { Worker } from "node:worker_threads";
import { type InferenceCode, InferenceError } from "../../errors.ts";
import type { Tensors } from "../../tensor.ts";
import { guard, unguard } from "./exit-guard.ts";
import { movable } from "./movable.ts";
import type { Answer, Ask, WorkerStart } from "./protocol.ts";
import type { Opened } from "./session.ts";

interface Waiting {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/** One worker with one session. It is never terminated: it ends by itself once it has been asked to close. */
export class Thread {
  readonly #worker: Worker;
  readonly #flags = new Int32Array(new SharedArrayBuffer(8));
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #broken: InferenceError | undefined;

  constructor(script: URL, start: Omit<WorkerStart, "flags">) {
    guard(this.#flags);
    this.#worker = new Worker(script, { workerData: { ...start, flags: this.#flags } satisfies WorkerStart });
    this.#worker.on("message", (answer: Answer) => this.#settle(answer));
    this.#worker.on("error", (cause) => this.#break(cause));
    this.#worker.on("exit", () => this.#break(undefined));
  }

  /** Calls that have been sent and not answered. */
  get pending(): number {
    return this.#waiting.size;
  }

  /** Whether it can still be called. */
  get alive(): boolean {
    return this.#broken === undefined;
  }

  /** Waits for the session. */
  async opened(): Promise<Opened> {
    return ((await this.#answer().promise) as { opened: Opened }).opened;
  }

  /** Runs the session; the inputs' memory moves to the worker. */
  async run(inputs: Tensors): Promise<Tensors> {
    const answer = await this.#ask((id) => ({ id, inputs }), movable(inputs));
    return (answer as { outputs: Tensors }).outputs;
  }

  /** Frees the session and lets the worker end. */
  async close(): Promise<void> {
    if (this.alive) await this.#ask((id) => ({ id, close: true }));
  }

  #ask(message: (id: number) => Ask, transfer: ArrayBuffer[] = []): Promise<Answer> {
    if (this.#broken !== undefined) return Promise.reject(this.#broken);
    const { id, promise } = this.#answer();
    this.#worker.postMessage(message(id), transfer);
    return promise;
  }

  /** The answer to the next message. The process stays alive for it, and only for it. */
  #answer(): { id: number; promise: Promise<Answer> } {
    if (this.#waiting.size === 0) this.#worker.ref();
    const id = this.#next++;
    const promise = new Promise<Answer>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    return { id, promise };
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ("error" in answer) {
      const { error, code } = answer;
      waiting?.reject(new InferenceError(code as InferenceCode, error.message, { cause: error }));
    } else waiting?.resolve(answer);
  }

  #break(cause: unknown): void {
    unguard(this.#flags);
    const reason = cause instanceof Error ? cause.message : "ended";
    this.#broken ??= new InferenceError("run-failed", `ortNode requires its worker, got one that ${reason}`, {
      cause,
    });
    for (const { reject } of this.#waiting.values()) reject(this.#broken);
    this.#waiting.clear();
  }
}
