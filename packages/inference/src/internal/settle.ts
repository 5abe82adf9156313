import { InferenceError } from "../errors.ts";
import type { RunOptions } from "../model.ts";

/** Throws when the caller has given up, or the answer would come too late. */
export function checkLive(model: string, options: RunOptions | undefined): void {
  if (options === undefined) return;
  if (options.signal?.aborted) throw cancelled(model, options.signal);
  if (options.deadline !== undefined && Date.now() >= options.deadline) {
    throw new InferenceError(
      "timeout",
      `${model} requires a deadline in the future, got one that has passed`,
    );
  }
}

/** Settles with `work`, or rejects as soon as the signal is aborted; `work` itself runs on to its end. */
export function orAbort<T>(work: Promise<T>, model: string, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => reject(cancelled(model, signal));
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

const cancelled = (model: string, signal: AbortSignal): InferenceError =>
  new InferenceError("cancelled", `${model} requires a caller that waits, got an aborted signal`, {
    cause: signal.reason,
  });

/** An InferenceError as it is; anything else as the cause of a `run-failed`. */
export function runFailed(model: string, cause: unknown): InferenceError {
  if (cause instanceof InferenceError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new InferenceError("run-failed", `${model} failed: ${reason}`, { cause });
}
