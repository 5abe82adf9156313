import { requireInteger } from "@productizeml/stats";
import type { FoldContext } from "./cross-validate.ts";
import { onFailure, onMessage, type Reply, type Request } from "./internal/cross-validation/messages.ts";
import type { Score } from "./internal/cross-validation/summarize.ts";
import type { PortLike } from "./serve-folds.ts";

/** A worker of `node:worker_threads` or of a browser. */
export interface WorkerLike extends PortLike {
  /** Ends the worker. */
  terminate(): unknown;
}

/** Workers that fit and score, one for each lane of a cross-validation. */
export interface FoldWorkers<S extends Score = number> {
  /** Number of workers: give it as `concurrency`. */
  readonly size: number;
  /**
   * Fits in the lane's worker, where the model stays. Give it to `crossValidate`.
   *
   * @param train - the training rows
   * @param context - the fold
   */
  readonly fit: (train: unknown, context: FoldContext) => Promise<void>;
  /**
   * Scores the model in the lane's worker. Give it to `crossValidate`.
   *
   * @param model - nothing: the worker has it
   * @param rows - the rows to score on
   * @param context - the fold
   */
  readonly score: (model: unknown, rows: unknown, context: FoldContext) => Promise<S>;
  /** Ends all workers; what they were asked and did not answer fails. */
  readonly close: () => void;
}

interface Lane {
  readonly worker: WorkerLike;
  readonly waiting: Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>;
}

/**
 * Workers for `crossValidate`, so that folds are fitted on several cores at once. Each is started when it is first needed; its
 * module calls {@link serveFolds}. A signal that aborts leaves workers to finish what they are at; `close` ends them.
 *
 * @param start - starts a worker, such as `() => new Worker(new URL("./fold-worker.js", import.meta.url), { type: "module" })`
 * @param size - how many workers
 * @returns `fit` and `score` to give to `crossValidate`, and `close` for the end
 * @throws InvalidInputError `out-of-range`
 * @example
 * ```ts no-run
 * const workers = foldWorkers(() => new Worker(new URL("./fold-worker.js", import.meta.url), { type: "module" }), 4);
 * const result = await crossValidate(workers.fit, workers.score, table, folds, { concurrency: workers.size });
 * workers.close();
 * ```
 */
export function foldWorkers<S extends Score = number>(start: () => WorkerLike, size: number): FoldWorkers<S> {
  requireInteger("foldWorkers", "size", size, 1);
  const lanes: (Lane | undefined)[] = [];
  let requests = 0;

  const laneAt = (at: number): Lane => {
    const lane = lanes[at] ?? openLane(start(), () => delete lanes[at]);
    lanes[at] = lane;
    return lane;
  };
  const ask = (
    action: Request["action"],
    rows: unknown,
    { signal, ...context }: FoldContext,
  ): Promise<unknown> => {
    const { worker, waiting } = laneAt(context.lane % size);
    const id = requests++;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, action, rows, context } satisfies Request);
    });
  };
  return {
    size,
    fit: async (train, context) => {
      await ask("fit", train, context);
    },
    score: (_, rows, context) => ask("score", rows, context) as Promise<S>,
    close() {
      for (const lane of lanes.splice(0)) {
        if (lane === undefined) continue;
        failAll(lane, new Error("the workers were closed"));
        lane.worker.terminate();
      }
    },
  };
}

function openLane(worker: WorkerLike, onEnd: () => void): Lane {
  const lane: Lane = { worker, waiting: new Map() };
  onMessage<Reply>(worker, (reply) => {
    const asked = lane.waiting.get(reply.id);
    lane.waiting.delete(reply.id);
    if ("error" in reply) asked?.reject(reply.error);
    else asked?.resolve(reply.value);
  });
  onFailure(worker, (error) => {
    onEnd();
    failAll(lane, error);
  });
  return lane;
}

function failAll({ waiting }: Lane, error: unknown): void {
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}
