import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import manifest from "../package.json" with { type: "json" };
import { TrackingError } from "./errors.ts";
import { addArtifactRoutes } from "./internal/server/artifact-routes.ts";
import { CALLS } from "./internal/server/calls.ts";
import { guard } from "./internal/server/guard.ts";
import { addPageRoutes, findPage } from "./internal/server/page-routes.ts";
import { readRequest } from "./internal/server/request.ts";
import { addSeriesRoute } from "./internal/server/series-route.ts";
import { refuse } from "./internal/validate.ts";
import { ERRORS } from "./internal/wire.ts";
import type { TrackingStore } from "./store.ts";

/** Options of {@link createServer}. */
export interface ServerOptions {
  /**
   * What clients must show, as a bearer token or as the password of any user; at least 16 characters.
   *
   * @defaultValue none: whoever reaches the server may use it
   */
  readonly token?: string;
  /**
   * Host names that the server is reached by, besides `localhost`, `127.0.0.1` and `[::1]`; without port. Requests for other names are refused.
   *
   * @defaultValue []
   */
  readonly allowedHosts?: readonly string[];
  /**
   * Largest artifact that is taken, in bytes.
   *
   * @defaultValue 10 GiB
   */
  readonly maxArtifactBytes?: number;
}

/** A server as a function from request to answer, to mount anywhere. */
export interface TrackingServer {
  /**
   * Answers one request; it needs no `this`.
   *
   * @param request - the request
   */
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

/** Options of {@link listen}. */
export interface ListenOptions extends ServerOptions {
  /**
   * Address to listen on; one that others can reach needs a token.
   *
   * @defaultValue "127.0.0.1"
   */
  readonly host?: string;
  /**
   * Port to listen on; 0 for any that is free.
   *
   * @defaultValue 5000
   */
  readonly port?: number;
}

/** A server that listens. */
export interface ListeningServer {
  /** Its address. */
  readonly url: string;
  /** Stops listening and ends open connections; the store stays open. */
  close(): Promise<void>;
}

const MAX_JSON_BYTES = 8 * 2 ** 20;
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "::1"]);

/**
 * Makes a server of a store: MLflow's REST protocol for clients in any language, and the page at `/`.
 *
 * @param store - where the runs are; stays open
 * @param options - who may ask, and how much
 * @returns a fetch handler
 * @throws TrackingError `invalid-parameter` for a token that is too short
 * @example
 * const store = await openStore("./served");
 * const { fetch: answer } = createServer(store);
 * const response = await answer(new Request("http://localhost/health"));
 * await response.text(); // "OK"
 * await store.close();
 */
export function createServer(store: TrackingStore, options: ServerOptions = {}): TrackingServer {
  const { token, allowedHosts = [], maxArtifactBytes = 10 * 2 ** 30 } = options;
  if (token !== undefined && token.length < 16)
    refuse("createServer", "a token of at least 16 characters", `${token.length} characters`);
  const app = new Hono();
  app.onError((error, c) => {
    // What is not ours may hold paths and statements, which are nobody's business outside.
    const { code, message } =
      error instanceof TrackingError ? error : { code: "internal" as const, message: "the server failed" };
    return c.json({ error_code: ERRORS[code].wire, message }, ERRORS[code].status);
  });
  app.notFound((c) =>
    c.json(
      { error_code: "ENDPOINT_NOT_FOUND", message: `no such endpoint: ${c.req.method} ${c.req.path}` },
      404,
    ),
  );
  app.use(guard({ token, allowedHosts }));
  app.get("/health", (c) => c.text("OK"));
  app.get("/version", (c) => c.text(manifest.version));
  addCalls(app, store);
  addArtifactRoutes(app, store, maxArtifactBytes);
  addSeriesRoute(app, store);
  addPageRoutes(app, findPage(import.meta.url));
  return { fetch: (request) => app.fetch(request) };
}

/**
 * Listens for requests.
 *
 * @param store - where the runs are; stays open
 * @param options - address, port, who may ask, and how much
 * @returns the server, once it listens
 * @throws TrackingError `invalid-parameter` for an address that others can reach without a token, `unavailable` when the port is taken
 * @example
 * const store = await openStore("./listening");
 * const server = await listen(store, { port: 0 });
 * const client = await openStore(server.url);
 * const page = await client.searchExperiments();
 * page.items[0].name; // "Default"
 * await server.close();
 * await store.close();
 */
export async function listen(store: TrackingStore, options: ListenOptions = {}): Promise<ListeningServer> {
  const { host = "127.0.0.1", port = 5000 } = options;
  if (!LOOPBACK.has(host) && options.token === undefined)
    refuse("listen", "a token to listen where others can reach it", host);
  const server = createAdaptorServer({
    fetch: createServer(store, options).fetch,
    overrideGlobalObjects: false,
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => {
      reject(
        new TrackingError("unavailable", `listen requires a free port, got ${host}:${port}`, {
          cause: error,
        }),
      );
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${typeof address === "object" && address !== null ? address.port : port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

function addCalls(app: Hono, store: TrackingStore): void {
  const limited = bodyLimit({
    maxSize: MAX_JSON_BYTES,
    onError: () => refuse("the server", `a body of at most ${MAX_JSON_BYTES} bytes`, "more"),
  });
  for (const prefix of ["/api/2.0/mlflow", "/ajax-api/2.0/mlflow"]) {
    app.use(`${prefix}/*`, limited);
    for (const call of CALLS) {
      app.on([...call.methods], `${prefix}/${call.path}`, async (c) => {
        const input = await readRequest(c, call.path, call.schema);
        return c.json(await call.answer(store, input as never));
      });
    }
  }
  for (const prefix of ["/api/3.0/mlflow", "/ajax-api/3.0/mlflow"]) {
    app.get(`${prefix}/server-info`, (c) =>
      c.json({
        store_type: "SqlStore",
        workspaces_enabled: false,
        trace_archival_enabled: false,
        multipart_uploads_enabled: false,
        multipart_downloads_enabled: false,
      }),
    );
  }
}
