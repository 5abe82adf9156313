import { request } from "node:http";
import { rejects } from "@productizeml/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { CALLS } from "../src/internal/server/calls.ts";
import { MlflowStore } from "../src/mlflow.ts";
import {
  createServer,
  type ListeningServer,
  type ListenOptions,
  listen,
  type ServerOptions,
} from "../src/server.ts";
import type { SqliteStore } from "../src/sqlite.ts";
import { newRun, point } from "./support/conformance.ts";
import { temporaryStore } from "./support/folder.ts";

const ORIGIN = "http://localhost:5000";

interface Fixture {
  readonly store: SqliteStore;
  readonly runId: string;
  readonly send: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Response>;
}

async function serving(options: ServerOptions = {}): Promise<Fixture> {
  const store = temporaryStore();
  const runId = await newRun(store, "x");
  const server = createServer(store, options);
  const send: Fixture["send"] = async (method, path, body, headers = {}) => {
    const json = body === undefined ? {} : { "content-type": "application/json" };
    return server.fetch(
      new Request(ORIGIN + path, {
        method,
        headers: { ...json, ...headers },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    );
  };
  return { store, runId, send };
}

async function listening(
  options: ListenOptions = {},
): Promise<{ store: SqliteStore; server: ListeningServer }> {
  const store = temporaryStore();
  const server = await listen(store, { port: 0, ...options });
  onTestFinished(() => server.close());
  return { store, server };
}

describe("createServer", () => {
  it("answers every call under both prefixes", async () => {
    const { send } = await serving();
    for (const { methods, path } of CALLS) {
      for (const prefix of ["/api/2.0/mlflow/", "/ajax-api/2.0/mlflow/"]) {
        for (const method of methods) {
          const response = await send(method, prefix + path, method === "POST" ? {} : undefined);
          expect(await response.text(), `${method} ${prefix}${path}`).not.toContain("ENDPOINT_NOT_FOUND");
        }
      }
    }
  });

  it("writes int64 as numbers, non-finite doubles as text, and leaves out what is empty", async () => {
    const { store, runId, send } = await serving();
    await store.logBatch({ runId, metrics: [point("m", Number.NEGATIVE_INFINITY, 0, 1_700_000_000_000)] });
    const { run } = (await (await send("GET", `/api/2.0/mlflow/runs/get?run_id=${runId}`)).json()) as {
      run: { info: object; data: object };
    };
    expect(run.data).toMatchObject({
      metrics: [{ key: "m", value: "-Infinity", timestamp: 1_700_000_000_000, step: 0 }],
    });
    expect(Object.keys(run.data)).toEqual(["metrics", "tags"]);
    expect(Object.keys(run.info)).not.toContain("end_time");
    expect(await (await send("POST", "/api/2.0/mlflow/runs/search", { experiment_ids: [] })).json()).toEqual(
      {},
    );
  });

  it("reads what older and looser clients send", async () => {
    const { store, runId, send } = await serving();
    const twice = JSON.stringify(JSON.stringify({ run_uuid: runId, key: "a", value: 5, unknown: null }));
    expect((await send("POST", "/api/2.0/mlflow/runs/log-parameter", twice)).status).toBe(200);
    const metric = { run_id: runId, key: "m", value: "NaN", timestamp: "12", step: "-3" };
    expect((await send("POST", "/api/2.0/mlflow/runs/log-metric", metric)).status).toBe(200);
    const { data } = await store.getRun({ runId });
    expect(data.params).toEqual({ a: "5" });
    expect(data.latestMetrics).toEqual([{ key: "m", value: Number.NaN, timestamp: 12, step: -3 }]);
    expect(
      (
        await send(
          "GET",
          "/api/2.0/mlflow/experiments/search?max_results=1&order_by=name&order_by=creation_time",
        )
      ).status,
    ).toBe(200);
  });

  it.each([
    [
      "a run that does not exist",
      "GET",
      "/api/2.0/mlflow/runs/get?run_id=nothing",
      undefined,
      404,
      "RESOURCE_DOES_NOT_EXIST",
    ],
    ["a missing parameter", "GET", "/api/2.0/mlflow/runs/get", undefined, 400, "INVALID_PARAMETER_VALUE"],
    [
      "a name that is taken",
      "POST",
      "/api/2.0/mlflow/experiments/create",
      { name: "x" },
      400,
      "RESOURCE_ALREADY_EXISTS",
    ],
    [
      "a filter with OR",
      "POST",
      "/api/2.0/mlflow/runs/search",
      { experiment_ids: ["1"], filter: "a = 1 OR b = 2" },
      400,
      "INVALID_PARAMETER_VALUE",
    ],
    [
      "a status that is none",
      "POST",
      "/api/2.0/mlflow/runs/update",
      { run_id: "x", status: "DONE" },
      400,
      "INVALID_PARAMETER_VALUE",
    ],
    ["no JSON", "POST", "/api/2.0/mlflow/runs/search", "{", 400, "INVALID_PARAMETER_VALUE"],
    ["a JSON list", "POST", "/api/2.0/mlflow/runs/search", "[]", 400, "INVALID_PARAMETER_VALUE"],
    [
      "an endpoint that does not exist",
      "POST",
      "/api/2.0/mlflow/gateway/create",
      {},
      404,
      "ENDPOINT_NOT_FOUND",
    ],
    ["a multipart upload", "POST", "/api/2.0/mlflow-artifacts/mpu/create/x", {}, 501, "NOT_IMPLEMENTED"],
  ])("refuses %s as MLflow does", async (_, method, path, body, status, code) => {
    const { send } = await serving();
    const response = await send(method, path, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error_code: code, message: expect.any(String) });
  });

  it("says nothing of what went wrong inside", async () => {
    const { store, send, runId } = await serving();
    await store.close();
    const response = await send("GET", `/api/2.0/mlflow/runs/get?run_id=${runId}`);
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ error_code: "INTERNAL_ERROR", message: "the server failed" });
  });

  it("tells who it is", async () => {
    const { send } = await serving();
    expect(await (await send("GET", "/health")).text()).toBe("OK");
    expect(await (await send("GET", "/version")).text()).toBe(manifest.version);
    expect(await (await send("GET", "/api/3.0/mlflow/server-info")).json()).toMatchObject({
      workspaces_enabled: false,
    });
    expect((await send("GET", "/")).headers.get("content-type")).toMatch(/^text\/html/);
  });

  it("draws a series for the page", async () => {
    const { store, runId, send } = await serving();
    await store.logBatch({
      runId,
      metrics: [point("a/b c", 1, 0, 7), point("a/b c", Number.NaN, 1, 8), point("a/b c", 9, 2, 9)],
    });
    const series = await send("GET", `/ui-api/series?run=${runId}&key=a%2Fb%20c&from=1`);
    expect(await series.json()).toEqual({
      steps: [1, 2],
      times: [8, 9],
      min: ["NaN", 9],
      max: ["NaN", 9],
      last: ["NaN", 9],
      count: [1, 1],
      total: 2,
    });
    expect((await send("GET", `/ui-api/series?run=${runId}&key=m&buckets=100000`)).status).toBe(400);
    expect((await send("GET", "/ui-api/series?run=nothing&key=m")).status).toBe(404);
  });

  it("draws the same series for a store that cannot", async () => {
    const { store, runId, send } = await serving();
    await store.logBatch({
      runId,
      metrics: Array.from({ length: 500 }, (_, step) => point("m", Math.cos(step), step - 250, step)),
    });
    const path = `/ui-api/series?run=${runId}&key=m&buckets=20&from=-200`;
    const forwarding = createServer(
      new MlflowStore(ORIGIN, {
        fetch: async (input, init) => createServer(store).fetch(new Request(input as URL, init)),
      }),
    );
    expect(await (await forwarding.fetch(new Request(ORIGIN + path))).json()).toEqual(
      await (await send("GET", path)).json(),
    );
  });

  rejects(
    "a token that can be guessed",
    () => createServer(temporaryStore(), { token: "short" }),
    "invalid-parameter",
  );
});

describe("listen", () => {
  it("serves clients over a socket until it is closed", async () => {
    const { store, server } = await listening();
    const client = new MlflowStore(server.url, { retries: 0 });
    const runId = await newRun(client, "over a socket");
    await client.writeArtifact({ runId, path: "a.txt", data: new Blob(["hello"]).stream() });
    expect(await new Response(await store.readArtifact({ runId, path: "a.txt" })).text()).toBe("hello");
    await server.close();
    await expect(client.getRun({ runId })).rejects.toMatchObject({ code: "unavailable" });
  });

  it("answers to its token only", async () => {
    const token = "0123456789abcdef";
    const { server } = await listening({ token });
    const ask = (authorization?: string): Promise<Response> =>
      fetch(
        `${server.url}/api/2.0/mlflow/experiments/search`,
        authorization === undefined ? {} : { headers: { authorization } },
      );
    expect((await ask()).status).toBe(401);
    expect((await ask("Bearer 0123456789abcdeF")).status).toBe(401);
    expect((await ask(`Basic ${btoa(`anyone:${token}`)}`)).status).toBe(200);
    expect((await new MlflowStore(server.url, { token }).searchExperiments()).items.length).toBe(1);
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
  });

  it("tries again what may be repeated, and nothing else", async () => {
    let calls = 0;
    const client = new MlflowStore("http://localhost:1", {
      retryDelay: 1,
      fetch: async () => {
        calls++;
        return calls < 3 ? new Response("", { status: 503 }) : Response.json({});
      },
    });
    await client.logBatch({ runId: "r", tags: [] });
    expect(calls).toBe(3);
    calls = 0;
    await expect(client.createExperiment({ name: "x" })).rejects.toMatchObject({ code: "unavailable" });
    expect(calls).toBe(1);
  });

  rejects(
    "to listen where others can reach it, without a token",
    () => listen(temporaryStore(), { host: "0.0.0.0", port: 0 }),
    "invalid-parameter",
  );
  rejects(
    "a port that is taken",
    async () => {
      const { server } = await listening();
      return listen(temporaryStore(), { port: Number(new URL(server.url).port) });
    },
    "unavailable",
  );
  rejects("an address that is none", () => new MlflowStore("ftp://x"), "invalid-parameter");
});

describe("the server's guard", () => {
  it.each([
    "evil.com",
    "127.0.0.1.evil.com",
    "localhost.evil.com:5000",
    "evil.com:5000",
    "[::1].evil.com",
    "0.0.0.0",
    "169.254.169.254",
  ])("refuses a name that leads here from elsewhere: %s", async (host) => {
    const { server } = await listening();
    const { port } = new URL(server.url);
    for (const path of [
      "/",
      "/api/2.0/mlflow/experiments/search",
      "/ajax-api/2.0/mlflow/experiments/search",
      "/get-artifact?run_id=x&path=y",
      "/ui-api/series",
      "/api/2.0/mlflow-artifacts/artifacts?path=",
    ]) {
      expect(await statusOf(Number(port), path, host), path).toBeGreaterThanOrEqual(400);
      expect(await statusOf(Number(port), path, host), path).toBeLessThan(404);
    }
    expect(await statusOf(Number(port), "/health", host)).toBeLessThan(404);
  });

  it("answers to its own names, on any port, and to those it was given", async () => {
    const { server } = await listening({ allowedHosts: ["Tracking.Example"] });
    const port = Number(new URL(server.url).port);
    for (const host of ["localhost", `127.0.0.1:${port}`, "[::1]:1", "LOCALHOST", "tracking.example:443"]) {
      expect(await statusOf(port, "/api/2.0/mlflow/experiments/search", host), host).toBe(200);
    }
  });

  it.each([
    { origin: "http://evil.com" },
    { origin: "null" },
    { origin: "http://localhost.evil.com:5000" },
    { origin: "http://localhost:5001" },
    { origin: "http://localhost" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ])("lets no other page write: %o", async (headers) => {
    const { send, runId, store } = await serving();
    const proxied = `mlflow-artifacts/artifacts/1/${runId}/artifacts/a`;
    for (const prefix of ["/api/2.0/", "/ajax-api/2.0/"]) {
      for (const [method, path] of [
        ["POST", "mlflow/runs/delete"],
        ["PUT", proxied],
        ["DELETE", proxied],
        ["PATCH", "mlflow/x"],
      ] as const) {
        expect(
          (await send(method, prefix + path, { run_id: runId }, headers)).status,
          `${method} ${prefix}${path}`,
        ).toBe(403);
      }
    }
    expect((await store.getRun({ runId })).info.lifecycleStage).toBe("active");
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/plain; application/json",
    "",
  ])("takes no simple request as a call: %s", async (type) => {
    const { send, runId, store } = await serving();
    const response = await send(
      "POST",
      "/ajax-api/2.0/mlflow/runs/delete",
      JSON.stringify({ run_id: runId }),
      { "content-type": type },
    );
    expect(response.status).toBe(400);
    expect((await store.getRun({ runId })).info.lifecycleStage).toBe("active");
  });

  it("changes nothing on GET", async () => {
    const { send, runId, store } = await serving();
    for (const { path, methods } of CALLS.filter((call) => !call.methods.includes("GET"))) {
      expect(
        (await send("GET", `/api/2.0/mlflow/${path}?run_id=${runId}`)).status,
        `${methods} ${path}`,
      ).toBe(404);
    }
    expect((await store.getRun({ runId })).info.lifecycleStage).toBe("active");
  });

  it("allows no other origin to read, and none to frame", async () => {
    const { send } = await serving();
    for (const path of ["/", "/health", "/api/2.0/mlflow/experiments/search", "/nothing"]) {
      const { headers } = await send("GET", path, undefined, { origin: "http://evil.com" });
      expect(headers.get("access-control-allow-origin")).toBeNull();
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    }
    expect(
      (await send("OPTIONS", "/api/2.0/mlflow/runs/delete", undefined, { origin: "http://evil.com" })).status,
    ).toBe(403);
  });

  it("takes no body without end", async () => {
    const { send, runId } = await serving();
    const body = JSON.stringify({ run_id: runId, key: "k", value: "x".repeat(9 * 2 ** 20) });
    const response = await send("POST", "/api/2.0/mlflow/runs/set-tag", body);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("at most");
  });
});

function statusOf(port: number, path: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}
