import { type InferenceCode, InferenceError } from "../../errors.ts";
import type { RunOptions } from "../../model.ts";
import { HEADER_LENGTH, split } from "./binary.ts";

/** What ends a request early: the caller, or its deadline. */
export function signalOf({ signal, deadline }: RunOptions): { signal?: AbortSignal } {
  const ends = signal === undefined ? [] : [signal];
  if (deadline !== undefined) ends.push(AbortSignal.timeout(Math.max(0, deadline - Date.now())));
  return ends.length === 0 ? {} : { signal: ends.length === 1 ? ends[0] : AbortSignal.any(ends) };
}

/** Sends one request. */
export type Send = (url: string, init?: RequestInit) => Promise<{ json: unknown; rest: Uint8Array }>;

const CODES: Readonly<Record<number, InferenceCode>> = {
  400: "invalid-input",
  404: "not-found",
  413: "invalid-input",
  429: "overloaded",
  499: "cancelled",
  503: "overloaded",
  504: "timeout",
};

/** Sends requests and reads the answers; a status that is no success becomes the error that it stands for. */
export function sender(fetcher: typeof fetch, headers: Readonly<Record<string, string>>): Send {
  return async (url, init = {}) => {
    let response: Response;
    let bytes: Uint8Array;
    try {
      response = await fetcher(url, { ...init, headers: { ...headers, ...init.headers } });
      bytes = new Uint8Array(await response.arrayBuffer());
    } catch (cause) {
      const late = (cause as { name?: unknown }).name === "TimeoutError";
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new InferenceError(
        late ? "timeout" : init.signal?.aborted ? "cancelled" : "unreachable",
        `oip requires an answer from ${url}, got none: ${reason}`,
        { cause },
      );
    }
    if (!response.ok) {
      const said = new TextDecoder().decode(bytes.subarray(0, 2000));
      throw new InferenceError(
        CODES[response.status] ?? "run-failed",
        `oip requires a good answer from ${url}, got status ${response.status}: ${errorOf(said)}`,
      );
    }
    try {
      return split(bytes, response.headers.get(HEADER_LENGTH));
    } catch (cause) {
      throw new InferenceError("bad-response", `oip requires JSON from ${url}, got a body that is none`, {
        cause,
      });
    }
  };
}

/** The server's own words, when the body has them where the protocol puts them. */
function errorOf(text: string): string {
  try {
    const { error } = JSON.parse(text) as { error?: unknown };
    return typeof error === "string" ? error : text;
  } catch {
    return text;
  }
}
