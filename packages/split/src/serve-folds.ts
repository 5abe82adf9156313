import type { FoldContext } from "./cross-validate.ts";
import { onMessage, type Reply, type Request } from "./internal/cross-validation/messages.ts";
import type { Score } from "./internal/cross-validation/summarize.ts";

/** Either end of a worker's channel: Node's, with `on`, or a browser's, with `addEventListener`. */
export interface PortLike {
  /**
   * Sends a message to the other end.
   *
   * @param message - what can be copied
   */
  postMessage(message: unknown): void;
  /**
   * Listens, in Node.
   *
   * @param event - `message`, `error` or `exit`
   * @param listener - called with the message, the error or the exit code
   */
  on?(event: string, listener: (value: unknown) => void): unknown;
  /**
   * Listens, in a browser.
   *
   * @param event - `message` or `error`
   * @param listener - called with the event
   */
  addEventListener?(event: string, listener: (event: unknown) => void): void;
}

/** What a worker is told of the fold: all but the signal, which cannot be copied. */
export type RemoteContext = Omit<FoldContext, "signal">;

/**
 * Makes a worker fit and score the folds that {@link foldWorkers} hands to it. The last line of a worker's module.
 *
 * The model stays in the worker; rows come and scores go as copies.
 *
 * @param port - the worker's end of the channel: `parentPort` of `node:worker_threads`, or `self` in a browser's worker
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
