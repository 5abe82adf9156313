import {
  type Channel,
  onMessage,
  type RemoteContext,
  type Reply,
  type Request,
} from "./internal/cross-validation/messages.ts";
import type { Score } from "./internal/cross-validation/summarize.ts";

/** The worker's end of its channel: `parentPort` of `node:worker_threads`, or `self` in a browser's worker. */
export type PortLike = Channel;

/**
 * Makes a worker fit and score the folds that {@link foldWorkers} hands to it. The last line of a worker's module.
 *
 * The model stays in the worker; rows come and scores go as copies.
 *
 * @param port - the worker's end of the channel
 * @param fit - as for `crossValidate`
 * @param score - as for `crossValidate`
 * @example
 * ```ts no-run
 * // The module of a worker in Node; in a browser's worker the first argument is `self`.
 * import { parentPort } from "node:worker_threads";
 * serveFolds(parentPort, (train) => average(train.y), (model, test) => error(model, test.y));
 * ```
 */
export function serveFolds<Rows, Model, S extends Score>(
  port: PortLike,
  fit: (train: Rows, context: RemoteContext) => Model | Promise<Model>,
  score: (model: Model, rows: Rows, context: RemoteContext) => S | Promise<S>,
): void {
  let model: Model;
  const answer = async ({ id, action, rows, context }: Request): Promise<Reply> => {
    try {
      if (action === "score") return { id, value: await score(model, rows as Rows, context) };
      model = await fit(rows as Rows, context);
      return { id };
    } catch (error) {
      return { id, error };
    }
  };
  onMessage<Request>(port, async (request) => {
    const reply = await answer(request);
    try {
      port.postMessage(reply);
    } catch (error) {
      // What cannot be copied is told in words.
      port.postMessage({ id: request.id, error: new Error(String(reply.error ?? error)) } satisfies Reply);
    }
  });
}
