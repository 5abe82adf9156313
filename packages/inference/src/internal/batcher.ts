import { InferenceError } from "../errors.ts";
import type { Model, RunOptions, RunTiming } from "../model.ts";
import type { Signature, Tensors } from "../tensor.ts";
import { Batch, type Entry, rowsOf } from "./batch.ts";
import { Drain } from "./drain.ts";
import { afterThisTurn } from "./macrotask.ts";
import { checkLive } from "./settle.ts";

/** Fills batches and sends the oldest that is due whenever the model has room. */
export class Batcher {
  /** Calls that wait in a batch. */
  waiting = 0;
  readonly #drain = new Drain();
  readonly #model: Model;
  readonly #maxRows: number;
  readonly #delay: number;
  /** Axes besides the first whose size each call chooses: rows share a batch only where these agree. */
  readonly #free: readonly (readonly [name: string, axis: number])[];
  readonly #queue: Batch[] = [];
  readonly #open = new Map<string, Batch>();
  #running = 0;
  #scheduled = false;
  #usual = 1;
  #alone = true;

  constructor(model: Model, maxRows: number, delay: number) {
    this.#model = model;
    this.#maxRows = maxRows;
    this.#delay = delay;
    this.#free = freeAxes(model.info.inputs);
  }

  /** Puts a call's rows, which have been checked, into a batch. */
  add(inputs: Tensors, options: RunOptions | undefined): Promise<Tensors> {
    const rows = this.#rows(inputs);
    this.#drain.enter(this.#model.info.name);
    const batch = this.#batchFor(inputs, rows);
    return new Promise((resolve, reject) => {
      const queuedAt = options?.timing === undefined ? 0 : performance.now();
      batch.add(inputs, { rows, options, queuedAt, resolve, reject });
      this.waiting++;
      if (batch.rows >= this.#maxRows) this.#seal(batch);
      if (batch.due) this.#schedule();
    });
  }

  /** Lets nothing more in, and waits until all that waits has been answered. */
  close(): Promise<void> {
    return this.#drain.close(() => {});
  }

  #batchFor(inputs: Tensors, rows: number): Batch {
    let key = "";
    for (const [name, axis] of this.#free) key += `${inputs[name].shape[axis]},`;
    const open = this.#open.get(key);
    if (open !== undefined && open.rows + rows <= this.#maxRows) return open;
    if (open !== undefined) this.#seal(open);
    const batch = new Batch(key, inputs, Math.max(rows, this.#usual));
    this.#open.set(key, batch);
    this.#queue.push(batch);
    if (this.#delay === 0) batch.due = true;
    else setTimeout(() => this.#ripen(batch), this.#delay);
    return batch;
  }

  /** Lets nothing more into a batch, and lets it leave. */
  #seal(batch: Batch): void {
    if (this.#open.get(batch.key) === batch) this.#open.delete(batch.key);
    batch.due = true;
    this.#schedule();
  }

  #ripen(batch: Batch): void {
    batch.due = true;
    this.#send();
  }

  /**
   * Sends after this turn, so that all callers that are about to call share the batch; a caller who was alone the last
   * time waits only for those whose promises are ready now.
   */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const send = (): void => {
      this.#scheduled = false;
      this.#send();
    };
    if (this.#alone) queueMicrotask(send);
    else afterThisTurn(send);
  }

  #send(): void {
    while (this.#running < this.#model.info.maxConcurrency) {
      const index = this.#queue.findIndex(({ due }) => due);
      if (index < 0) return;
      const [batch] = this.#queue.splice(index, 1);
      if (this.#open.get(batch.key) === batch) this.#open.delete(batch.key);
      this.waiting -= batch.entries.length;
      const live = batch.filter((entry) => this.#isLive(entry));
      if (live.entries.length === 0) continue;
      this.#usual = live.rows;
      this.#alone = live.entries.length === 1;
      this.#running++;
      this.#run(live.entries, live.tensors()).then(() => {
        this.#running--;
        if (this.#queue.length > 0) this.#schedule();
      });
    }
  }

  /** Runs a batch and answers its entries; never rejects. */
  async #run(entries: readonly Entry[], inputs: Tensors): Promise<void> {
    const sentAt = performance.now();
    const inner: RunTiming = { queueMs: 0, batch: this.#rows(inputs) };
    try {
      const outputs = await this.#model.run(inputs, { timing: inner });
      this.#answer(entries, outputs, sentAt, inner);
    } catch (error) {
      if (entries.length === 1 || !maybeOneRow(error)) {
        for (const entry of entries) this.#refuse(entry, error);
        return;
      }
      const half = entries.length >> 1;
      const middle = entries.slice(0, half).reduce((rows, entry) => rows + entry.rows, 0);
      await this.#run(entries.slice(0, half), rowsOf(inputs, 0, middle));
      await this.#run(entries.slice(half), rowsOf(inputs, middle, inner.batch));
    }
  }

  #answer(entries: readonly Entry[], outputs: Tensors, sentAt: number, inner: RunTiming): void {
    for (const name in outputs) {
      const rows = outputs[name].shape[0];
      if (rows !== inner.batch) {
        throw new InferenceError(
          "bad-model",
          `withBatching requires ${inner.batch} rows in the output "${name}", got ${rows}: rows of ${this.#model.info.name} cannot be stacked`,
        );
      }
    }
    let start = 0;
    for (const { rows, options, queuedAt, resolve } of entries) {
      const timing = options?.timing;
      if (timing !== undefined) {
        timing.queueMs += sentAt - queuedAt + inner.queueMs;
        timing.batch = inner.batch;
      }
      resolve(rowsOf(outputs, start, start + rows));
      this.#drain.leave();
      start += rows;
    }
  }

  #isLive(entry: Entry): boolean {
    try {
      checkLive(this.#model.info.name, entry.options);
      return true;
    } catch (error) {
      this.#refuse(entry, error);
      return false;
    }
  }

  #refuse(entry: Entry, error: unknown): void {
    entry.reject(error);
    this.#drain.leave();
  }

  /** Rows that a call brings: as many in every input. */
  #rows(inputs: Tensors): number {
    let rows: number | undefined;
    for (const name in inputs) {
      const [size] = inputs[name].shape;
      rows ??= size;
      if (size !== rows) {
        throw new InferenceError(
          "invalid-input",
          `${this.#model.info.name} requires ${rows} rows in every input, got ${size} in "${name}"`,
        );
      }
    }
    return rows ?? 0;
  }
}

/** Whether a failure may be one row's fault, so that the other rows deserve another try. */
const maybeOneRow = (error: unknown): boolean => {
  const { code } = error as { code?: unknown };
  return code === "run-failed" || code === "invalid-input";
};

function freeAxes(signature: Signature): readonly (readonly [string, number])[] {
  return Object.keys(signature).flatMap((name) =>
    signature[name].shape.flatMap((size, axis) =>
      axis > 0 && typeof size === "string" ? [[name, axis] as const] : [],
    ),
  );
}
