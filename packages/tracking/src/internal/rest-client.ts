import { TrackingError } from "../errors.ts";
import { codeFromWire } from "./wire.ts";

/** How to reach a server. */
export interface RestOptions {
  readonly fetch: typeof fetch;
  readonly headers: Readonly<Record<string, string>>;
  readonly retries: number;
  readonly retryDelay: number;
  readonly timeout: number;
}

/** One call. */
export interface RestCall {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below the server's address, without a leading slash. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly json?: object;
  readonly bytes?: Uint8Array | ReadableStream<Uint8Array>;
  /** Whether a second delivery does no harm. */
  readonly repeatable: boolean;
}

const TRANSIENT: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** Calls a REST server: retries what may be repeated, and turns its errors into ours. */
export class RestClient {
  readonly #base: string;
  readonly #options: RestOptions;

  constructor(base: string, options: RestOptions) {
    this.#base = base.replace(/\/+$/, "");
    this.#options = options;
  }

  /** A call whose answer is a JSON object. */
  async json<T>(call: RestCall): Promise<T> {
    const response = await this.send(call);
    const text = await response.text();
    try {
      return JSON.parse(text === "" ? "{}" : text) as T;
    } catch (error) {
      throw new TrackingError("internal", `${call.path} requires a JSON answer, got ${text.slice(0, 100)}`, {
        cause: error,
      });
    }
  }

  /** A call whose answer is read by the caller. */
  async send(call: RestCall): Promise<Response> {
    const attempts =
      call.repeatable && !(call.bytes instanceof ReadableStream) ? this.#options.retries + 1 : 1;
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#once(call);
      // Asked this way round, since others replace the global Response.
      const unreachable = outcome instanceof TrackingError;
      if (!unreachable && outcome.ok) return outcome;
      if ((!unreachable && !TRANSIENT.has(outcome.status)) || attempt >= attempts) {
        throw unreachable ? outcome : await failure(call, outcome);
      }
      await new Promise((resolve) => setTimeout(resolve, this.#options.retryDelay * 2 ** (attempt - 1)));
    }
  }

  async #once(call: RestCall): Promise<Response | TrackingError> {
    const url = new URL(`${this.#base}/${call.path}`);
    for (const [key, value] of Object.entries(call.query ?? {})) {
      if (value !== undefined) url.searchParams.append(key, String(value));
    }
    const type = call.json === undefined ? "application/octet-stream" : "application/json";
    const sends = call.json !== undefined || call.bytes !== undefined;
    const init: RequestInit & { duplex?: "half" } = {
      method: call.method,
      headers: { ...this.#options.headers, ...(sends ? { "content-type": type } : {}) },
      signal: AbortSignal.timeout(this.#options.timeout),
      ...(call.json === undefined ? {} : { body: JSON.stringify(call.json) }),
      ...(call.bytes === undefined ? {} : { body: call.bytes as BodyInit, duplex: "half" }),
    };
    try {
      return await this.#options.fetch(url, init);
    } catch (error) {
      return new TrackingError(
        "unavailable",
        `${call.path} requires a server that answers, got none at ${this.#base}`,
        { cause: error },
      );
    }
  }
}

async function failure(call: RestCall, response: Response): Promise<TrackingError> {
  const text = await response.text().catch(() => "");
  let body: { error_code?: unknown; message?: unknown } = {};
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === "object" && parsed !== null) body = parsed;
  } catch {
    // Not every proxy on the way speaks JSON.
  }
  const wire = typeof body.error_code === "string" ? body.error_code : undefined;
  const message =
    typeof body.message === "string"
      ? body.message
      : `${call.path} requires an answer of status 200, got ${response.status} ${text.slice(0, 200)}`;
  return new TrackingError(codeFromWire(wire, response.status), message);
}
