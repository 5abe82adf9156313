import type { PortLike, RemoteContext } from "../../serve-folds.ts";

/** What a worker is asked: to fit a model and keep it, or to score the one that it has. */
export interface Request {
  readonly id: number;
  readonly action: "fit" | "score";
  readonly rows: unknown;
  readonly context: RemoteContext;
}

/** What a worker answers: a score, nothing for a model, or what went wrong. */
export interface Reply {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: unknown;
}

/** Calls `listener` with every message that arrives. */
export function onMessage<M>(channel: PortLike, listener: (message: M) => void): void {
  if (channel.on) channel.on("message", (message) => listener(message as M));
  else channel.addEventListener?.("message", (event) => listener((event as { data: M }).data));
}

/** Calls `listener` when the worker at the other end fails as a whole. */
export function onFailure(channel: PortLike, listener: (error: unknown) => void): void {
  if (channel.on) {
    channel.on("error", listener);
    channel.on("exit", (code) => listener(new Error(`the worker ended with code ${String(code)}`)));
  } else {
    channel.addEventListener?.("error", (event) => {
      listener(new Error((event as { message?: string }).message ?? "the worker failed"));
    });
  }
}
