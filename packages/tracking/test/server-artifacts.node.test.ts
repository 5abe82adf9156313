import { existsSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createServer, listen } from "../src/server.ts";
import type { SqliteStore } from "../src/sqlite.ts";
import { newRun } from "./support/conformance.ts";
import { temporaryFolder, temporaryStore } from "./support/folder.ts";
import { HOSTILE_PATHS } from "./support/hostile-paths.ts";

const ORIGIN = "http://localhost:5000";
const PROXIES = ["/api/2.0/mlflow-artifacts/artifacts", "/ajax-api/2.0/mlflow-artifacts/artifacts"];

interface Fixture {
  readonly store: SqliteStore;
  readonly runId: string;
  /** Where the run's artifacts lie behind the proxy. */
  readonly root: string;
  readonly send: (method: string, path: string, body?: BodyInit) => Promise<Response>;
}

async function serving(maxArtifactBytes = 1000): Promise<Fixture> {
  const store = temporaryStore();
  const runId = await newRun(store, "x");
  await store.writeArtifact({ runId, path: "kept.txt", data: new TextEncoder().encode("kept") });
  const { info } = await store.getRun({ runId });
  const server = createServer(store, { maxArtifactBytes });
  return {
    store,
    runId,
    root: `${info.experimentId}/${runId}/artifacts`,
    send: async (method, path, body) =>
      server.fetch(new Request(ORIGIN + path, { method, ...(body === undefined ? {} : { body }) })),
  };
}

describe("the server's artifacts", () => {
  it("takes, lists, gives and removes files under both prefixes", async () => {
    const { send, root } = await serving();
    for (const [index, proxy] of PROXIES.entries()) {
      const path = `${proxy}/${root}/folder/caf%C3%A9%20${index}.txt`;
      expect(await (await send("PUT", path, "hello")).json()).toEqual({});
      const listed = await send("GET", `${proxy}?path=${encodeURIComponent(`${root}/folder`)}`);
      expect(await listed.json()).toEqual({
        files: [{ path: `café ${index}.txt`, is_dir: false, file_size: 5 }],
      });
      expect(await (await send("GET", path)).text()).toBe("hello");
      expect(await (await send("DELETE", path)).json()).toEqual({});
      expect((await send("GET", path)).status).toBe(404);
    }
  });

  it.each(["page.html", "image.svg", "script.js", "feed.xml", "paper.pdf"])(
    "never lets a browser run what it gives: %s",
    async (name) => {
      const { send, store, runId } = await serving();
      await store.writeArtifact({
        runId,
        path: name,
        data: new TextEncoder().encode("<script>alert(1)</script>"),
      });
      const { headers } = await send("GET", `/get-artifact?run_id=${runId}&path=${name}`);
      expect(headers.get("content-type")).toBe("application/octet-stream");
      expect(headers.get("content-disposition")).toBe(`attachment; filename*=UTF-8''${name}`);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toContain("sandbox");
    },
  );

  it("writes names into headers so that they cannot end them", async () => {
    const { send, store, runId } = await serving();
    await store.writeArtifact({ runId, path: `a";x='é.txt`, data: new Uint8Array() });
    const { headers } = await send(
      "GET",
      `/get-artifact?run_id=${runId}&path=${encodeURIComponent(`a";x='é.txt`)}`,
    );
    expect(headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''a%22%3Bx%3D%27%C3%A9.txt");
  });

  it.each(HOSTILE_PATHS)("refuses %j on every route, and touches nothing", async (path) => {
    const { send, root, runId, store } = await serving();
    const query = encodeURIComponent(path);
    const refused = [
      await send("GET", `/get-artifact?run_id=${runId}&path=${query}`),
      await send("GET", `/get-artifact?run_uuid=${runId}&path=${query}`),
    ];
    for (const prefix of ["/api/2.0/mlflow", "/ajax-api/2.0/mlflow"]) {
      refused.push(await send("GET", `${prefix}/artifacts/list?run_id=${runId}&path=${query}`));
    }
    for (const proxy of PROXIES) {
      refused.push(await send("GET", `${proxy}?path=${encodeURIComponent(`${root}/${path}`)}`));
      refused.push(await send("GET", `${proxy}?path=${query}`));
      // Escaped as a whole, so that no client or router resolves it on the way.
      for (const where of [encodeURIComponent(`${root}/${path}`), encodeURIComponent(path)]) {
        refused.push(await send("GET", `${proxy}/${where}`));
        refused.push(await send("PUT", `${proxy}/${where}`, "evil"));
        refused.push(await send("DELETE", `${proxy}/${where}`));
      }
    }
    for (const response of refused) expect([400, 404], response.url).toContain(response.status);
    expect(await store.listArtifacts({ runId })).toEqual([{ path: "kept.txt", isDir: false, fileSize: 4 }]);
  });

  it.each([
    "/api/2.0/mlflow-artifacts/artifacts/../../../../etc/passwd",
    "/api/2.0/mlflow-artifacts/artifacts/%2e%2e/%2e%2e/etc/passwd",
    "/api/2.0/mlflow-artifacts/artifacts/..%2f..%2fetc/passwd",
    "/get-artifact/../../etc/passwd",
    "/..%2f..%2f..%2fetc/passwd",
    "/assets/..%2f..%2f..%2fpackage.json",
    "/assets/..%5c..%5cpackage.json",
    "//etc/passwd",
    "/%00",
    "/index.html%00.txt",
  ])("gives no file to a raw request for %s", async (path) => {
    const { store } = await serving();
    const server = await listen(store, { port: 0 });
    onTestFinished(() => server.close());
    const answer = await raw(
      Number(new URL(server.url).port),
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d/);
    expect(answer).not.toMatch(/root:|"name":/);
  });

  it("follows no link, however it came to be there", async () => {
    const { store, runId, root, send } = await serving();
    const outside = temporaryFolder();
    writeFileSync(join(outside, "secret"), "secret");
    const folder = join(store.path, "artifacts", ...root.split("/"));
    symlinkSync(outside, join(folder, "folder"));
    symlinkSync(join(outside, "secret"), join(folder, "file"));
    for (const path of ["folder/secret", "file"]) {
      expect(
        (await send("GET", `/get-artifact?run_id=${runId}&path=${path}`)).status,
        path,
      ).toBeGreaterThanOrEqual(400);
      await send("PUT", `${PROXIES[0]}/${root}/${path}`, "evil");
      await send("DELETE", `${PROXIES[0]}/${root}/${path}`);
    }
    expect((await store.listArtifacts({ runId })).map(({ path }) => path)).not.toContain("folder");
    expect(readFileSync(join(outside, "secret"), "utf8")).toBe("secret");
  });

  it("writes beside a hard link, never through it", async () => {
    const { store, root, send } = await serving();
    const secret = join(store.path, "secret");
    writeFileSync(secret, "secret");
    linkSync(secret, join(store.path, "artifacts", ...root.split("/"), "linked"));
    expect((await send("PUT", `${PROXIES[0]}/${root}/linked`, "evil")).status).toBe(200);
    expect(readFileSync(secret, "utf8")).toBe("secret");
  });

  it("removes a run's files only below the run's root", async () => {
    const { store, runId, root, send } = await serving();
    const [experiment, run] = root.split("/");
    for (const path of ["", experiment, `${experiment}/${run}`, root, `${root}/`, `${root}/.`]) {
      expect((await send("DELETE", `${PROXIES[0]}/${path}`)).status, path).toBeGreaterThanOrEqual(400);
    }
    expect(existsSync(join(store.path, "artifacts", ...root.split("/"), "kept.txt"))).toBe(true);
    const other = (await store.createRun({ experimentId: "0" })).info.runId;
    expect((await send("DELETE", `${PROXIES[0]}/${experiment}/${other}/artifacts/kept.txt`)).status).toBe(
      400,
    );
    expect((await send("PUT", `${PROXIES[0]}/${experiment}/${run}/artifacts-evil/x`, "evil")).status).toBe(
      400,
    );
    expect(await store.listArtifacts({ runId })).toHaveLength(1);
  });

  it("takes no file that is larger than allowed, whatever it claims", async () => {
    const { store, runId, root, send } = await serving(1000);
    const path = `${PROXIES[0]}/${root}/big`;
    const bytes = new Uint8Array(1001);
    expect((await send("PUT", path, bytes)).status).toBe(400);
    const server = await listen(store, { port: 0, maxArtifactBytes: 1000 });
    onTestFinished(() => server.close());
    const stream = new Blob([bytes]).stream();
    const chunked = await fetch(server.url + path, {
      method: "PUT",
      body: stream,
      duplex: "half",
    } as RequestInit).catch(() => undefined);
    expect(chunked?.status ?? 400).toBe(400);
    expect(await store.listArtifacts({ runId })).toHaveLength(1);
    expect((await send("PUT", path, new Uint8Array(1000))).status).toBe(200);
  });

  it("keeps artifacts away from runs whose files lie elsewhere", async () => {
    const { store, send } = await serving();
    const experimentId = await store.createExperiment({
      name: "far",
      artifactLocation: "s3://bucket/folder",
    });
    const { info } = await store.createRun({ experimentId });
    mkdirSync(join(store.path, "artifacts", experimentId), { recursive: true });
    expect((await send("GET", `/get-artifact?run_id=${info.runId}&path=x`)).status).toBe(501);
    expect((await send("PUT", `${PROXIES[0]}/${experimentId}/${info.runId}/artifacts/x`, "x")).status).toBe(
      501,
    );
  });

  it.each([
    "file:///etc",
    "FILE:///etc",
    "file://host/x",
    "/etc",
    "//etc",
    "",
    "../x",
    "s3://b/../x",
    "s3://b/x?a=../..",
    "s3://b/x#/../..",
    "s3://b/%2e%2e/x",
    "runs:/x",
    "mlflow-artifacts:/../x",
    "javascript:alert(1)",
  ])("records no artifact location that leads into this machine: %j", async (artifactLocation) => {
    const { store } = await serving();
    await expect(store.createExperiment({ name: "y", artifactLocation })).rejects.toMatchObject({
      code: "invalid-parameter",
    });
  });
});

function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(text));
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}
