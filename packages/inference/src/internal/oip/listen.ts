import type { Server } from "node:http";
import { InferenceError } from "../../errors.ts";
import type { InferenceServer } from "./server.ts";

/** Options of {@link listen}. */
export interface ListenOptions {
  /**
   * The port; 0 takes a free one.
   * @defaultValue `8000`
   */
  readonly port?: number;
  /**
   * The address to listen on.
   * @defaultValue `"127.0.0.1"`
   */
  readonly hostname?: string;
  /**
   * Signals on which to answer what is in flight, close, and only then end the process.
   * @defaultValue `["SIGTERM", "SIGINT"]`
   */
  readonly signals?: readonly ("SIGTERM" | "SIGINT" | "SIGHUP")[];
}

/** A server that listens. */
export interface Listener extends AsyncDisposable {
  /** Where it listens, such as `http://127.0.0.1:8000`. */
  readonly url: string;
  /** The port. */
  readonly port: number;
  /** Drains the server, then stops listening. */
  close(): Promise<void>;
}

/**
 * Listens in Node by way of `@hono/node-server`.
 *
 * @param server - what {@link createServer} made
 * @param options - port, address, signals
 * @returns the listener
 * @throws InferenceError `missing-runtime` without `@hono/node-server`, `bad-option` when the port is taken
 * @example
 * import { createServer } from "@productizeml/inference/server";
 * await using listener = await listen(createServer({ models: [] }), { port: 0 });
 * await (await fetch(`${listener.url}/v2/health/ready`)).json(); // { ready: true }
 */
export async function listen(server: InferenceServer, options: ListenOptions = {}): Promise<Listener> {
  const { port = 8000, hostname = "127.0.0.1", signals = ["SIGTERM", "SIGINT"] } = options;
  const { serve } = await importNodeServer();
  const http = await new Promise<Server>((resolve, reject) => {
    const starting = serve({ fetch: server.fetch, port, hostname }, () => resolve(starting)) as Server;
    starting.once("error", (cause) =>
      reject(
        new InferenceError(
          "bad-option",
          `listen requires a free port at ${hostname}, got ${port}: ${cause.message}`,
          {
            cause,
          },
        ),
      ),
    );
  });
  const address = http.address() as { port: number };
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= (async () => {
      for (const signal of signals) process.off(signal, onSignal);
      await server.drain();
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeIdleConnections();
      });
    })();
    return closed;
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    close().finally(() => process.kill(process.pid, signal));
  };
  for (const signal of signals) process.on(signal, onSignal);
  return {
    url: `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${address.port}`,
    port: address.port,
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function importNodeServer(): Promise<typeof import("@hono/node-server")> {
  try {
    return await import("@hono/node-server");
  } catch (cause) {
    throw new InferenceError(
      "missing-runtime",
      "listen requires the package @hono/node-server, got an error from importing it",
      { cause },
    );
  }
}
