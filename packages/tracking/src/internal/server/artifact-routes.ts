import type { Context, Hono } from "hono";
import { getMimeType } from "hono/utils/mime";
import { TrackingError } from "../../errors.ts";
import type { TrackingStore } from "../../store.ts";
import { artifactSegments, requiredSegments } from "../artifacts/path.ts";
import { refuse } from "../validate.ts";
import { fileToWire, some } from "../wire.ts";

const PROXIED = /^(\d{1,15})\/([\w-]{1,256})\/artifacts(?:\/(.*))?$/s;
// What a browser would run if it were ever shown in place.
const ACTIVE = /html|svg|xml|javascript|pdf/;

/** Adds the routes that carry artifacts: MLflow's proxy under both prefixes, and the page's download. */
export function addArtifactRoutes(app: Hono, store: TrackingStore, maxBytes: number): void {
  for (const prefix of ["/api/2.0/mlflow-artifacts", "/ajax-api/2.0/mlflow-artifacts"]) {
    app.get(`${prefix}/artifacts`, async (c) => {
      const path = c.req.query("path") ?? "";
      artifactSegments("mlflow-artifacts", path);
      if (!PROXIED.test(path)) return c.json({});
      const { runId, path: folder } = await locate(store, path);
      const files = await store.listArtifacts({ runId, path: folder });
      return c.json(
        some(
          "files",
          files.map((file) => fileToWire({ ...file, path: file.path.split("/").at(-1) as string })),
        ),
      );
    });
    app.get(`${prefix}/artifacts/*`, async (c) =>
      send(c, store, await locate(store, proxiedPath(c, prefix))),
    );
    app.put(`${prefix}/artifacts/*`, async (c) => {
      const { runId, path } = await locate(store, proxiedPath(c, prefix));
      requiredSegments("mlflow-artifacts", path);
      if (Number(c.req.header("content-length") ?? 0) > maxBytes) throw tooLarge(maxBytes);
      await store.writeArtifact({
        runId,
        path,
        data: (c.req.raw.body ?? new Blob([]).stream()).pipeThrough(limit(maxBytes)),
      });
      return c.json({});
    });
    app.delete(`${prefix}/artifacts/*`, async (c) => {
      await store.deleteArtifact(await locate(store, proxiedPath(c, prefix)));
      return c.json({});
    });
    app.post(`${prefix}/mpu/*`, () => {
      throw new TrackingError(
        "not-implemented",
        "mlflow-artifacts requires whole files, got a multipart upload",
      );
    });
  }
  app.get("/get-artifact", async (c) => {
    const runId =
      c.req.query("run_id") ?? c.req.query("run_uuid") ?? refuse("get-artifact", "run_id", "none");
    return send(c, store, { runId, path: c.req.query("path") ?? "" });
  });
}

/** The path behind the proxy's prefix, decoded once. */
function proxiedPath(c: Context, prefix: string): string {
  const raw = c.req.path.slice(`${prefix}/artifacts/`.length);
  try {
    return decodeURIComponent(raw);
  } catch {
    refuse("mlflow-artifacts", "a path with valid escapes", raw);
  }
}

/** The run that a proxied path belongs to, and the rest of the path. */
async function locate(store: TrackingStore, proxied: string): Promise<{ runId: string; path: string }> {
  artifactSegments("mlflow-artifacts", proxied);
  const [, experimentId, runId = "", path = ""] =
    PROXIED.exec(proxied) ?? refuse("mlflow-artifacts", "<experiment>/<run>/artifacts/<path>", proxied);
  const { info } = await store.getRun({ runId });
  if (info.experimentId !== experimentId) refuse("mlflow-artifacts", "a run of the experiment", proxied);
  return { runId, path };
}

async function send(
  c: Context,
  store: TrackingStore,
  where: { runId: string; path: string },
): Promise<Response> {
  const name = requiredSegments("get-artifact", where.path).at(-1) as string;
  const body = await store.readArtifact(where);
  const type = getMimeType(name) ?? "application/octet-stream";
  return c.body(body, 200, {
    "Content-Type": ACTIVE.test(type) ? "application/octet-stream" : type,
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)}`,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "no-store",
  });
}

/** Lets through as many bytes as are allowed, and fails at the next. */
function limit(maxBytes: number): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      if (seen > maxBytes) controller.error(tooLarge(maxBytes));
      else controller.enqueue(chunk);
    },
  });
}

function tooLarge(maxBytes: number): TrackingError {
  return new TrackingError(
    "invalid-parameter",
    `mlflow-artifacts requires at most ${maxBytes} bytes, got more`,
  );
}
