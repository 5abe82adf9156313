import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type InferenceCode, InferenceError } from "../../errors.ts";
import type { Model } from "../../model.ts";
import type { Tensors } from "../../tensor.ts";
import { Drain } from "../drain.ts";
import { HEADER_LENGTH, split } from "./binary.ts";
import { body, pack, unpack } from "./message.ts";
import { Metrics } from "./metrics.ts";
import { describe, registry } from "./registry.ts";
import { InferRequest, parse } from "./schema.ts";

/** Options of {@link createServer}. */
export interface ServerOptions {
  /** The models to serve. Two may share a name and differ in version: the later one answers when no version is asked for. */
  readonly models: readonly Model[];
  /**
   * Bytes that a request's body may have; a larger one is refused with 413.
   * @defaultValue 64 MiB
   */
  readonly maxBodyBytes?: number;
}

/** A server as a web-standard fetch handler: mount it in Hono, Bun, Deno or a worker, or {@link listen} in Node. */
export interface InferenceServer {
  /**
   * Answers one request.
   *
   * @param request - the request
   */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Says "not ready", refuses new inference requests with 503, and resolves when the last one has been answered. The models stay open. */
  drain(): Promise<void>;
}

/** 499, nginx' word for a caller that has gone, is nobody's to read. */
const STATUS: Readonly<Partial<Record<InferenceCode, number>>> = {
  "invalid-input": 400,
  "not-found": 404,
  cancelled: 499,
  overloaded: 503,
  disposed: 503,
  unreachable: 503,
  timeout: 504,
};

/**
 * Serves models by the Open Inference Protocol, version 2: health, metadata, inference with JSON and binary tensors, and
 * Prometheus metrics at `/metrics`.
 *
 * @param options - the models, the limit of a body
 * @returns the fetch handler, with a way to drain it
 * @throws InferenceError `bad-option` when two models share name and version
 * @example
 * const rule = defineModel({
 *   name: "late",
 *   inputs: { minutes: { dtype: "float32", shape: ["batch"] } },
 *   outputs: { late: { dtype: "bool", shape: ["batch"] } },
 *   run: ({ minutes }) => ({ late: tensor("bool", minutes.shape, Array.from(minutes.data, (m) => m > 15)) }),
 * });
 * const server = createServer({ models: [rule] });
 * const body = JSON.stringify({ inputs: [{ name: "minutes", datatype: "FP32", shape: [2], data: [3, 20] }] });
 * const request = new Request("http://localhost/v2/models/late/infer", { method: "POST", body });
 * (await (await server.fetch(request)).json()).outputs[0].data; // [false, true]
 * @see https://github.com/kserve/open-inference-protocol
 */
export function createServer(options: ServerOptions): InferenceServer {
  const { models, maxBodyBytes = 64 * 2 ** 20 } = options;
  const find = registry(models);
  const metrics = new Metrics();
  const drain = new Drain();
  let ready = true;

  const infer = async (context: Context): Promise<Response> => {
    const model = find(context);
    const end = metrics.begin(model.info);
    let rows = 0;
    let code = "run-failed";
    try {
      drain.enter("the server");
      try {
        const { inputs, respond } = await readRequest(context.req.raw);
        rows = model.info.batchAxis === 0 ? (Object.values(inputs)[0]?.shape[0] ?? 1) : 1;
        const outputs = await model.run(inputs, { id: respond.id, signal: context.req.raw.signal });
        const response = writeResponse(model, outputs, respond);
        code = "ok";
        return response;
      } finally {
        drain.leave();
      }
    } catch (error) {
      code = (error as { code?: string }).code ?? code;
      throw error;
    } finally {
      end(rows, code);
    }
  };

  const app = new Hono();
  app.onError((error) => {
    const status = STATUS[(error as InferenceError).code] ?? 500;
    return Response.json({ error: error.message }, { status });
  });
  app.notFound((context) => context.json({ error: `no such path: ${context.req.path}` }, 404));
  app.get("/metrics", (context) =>
    context.text(metrics.write(), 200, { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" }),
  );
  app.get("/v2", (context) =>
    context.json({ name: "@productizeml/inference", version: "v1", extensions: ["binary_tensor_data"] }),
  );
  app.get("/v2/health/live", (context) => context.json({ live: true }));
  app.get("/v2/health/ready", (context) => context.json({ ready }, ready ? 200 : 503));
  const limit = bodyLimit({
    maxSize: maxBodyBytes,
    onError: (context) =>
      context.json({ error: `the server requires a body of at most ${maxBodyBytes} bytes, got more` }, 413),
  });
  for (const path of ["/v2/models/:model", "/v2/models/:model/versions/:version"]) {
    app.get(path, (context) => context.json(describe(find(context), models)));
    app.get(`${path}/ready`, (context) =>
      context.json({ name: find(context).info.name, ready }, ready ? 200 : 503),
    );
    app.post(`${path}/infer`, limit, infer);
  }

  return {
    fetch: async (request) => app.fetch(request),
    drain() {
      ready = false;
      return drain.close(() => {});
    },
  };
}

/** What a request says about its response. */
interface Respond {
  readonly id: string | undefined;
  /** Outputs that are asked for; all when absent. */
  readonly names: readonly string[] | undefined;
  readonly isBinary: (name: string) => boolean;
}

async function readRequest(request: Request): Promise<{ inputs: Tensors; respond: Respond }> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  const { json, rest } = split(bytes, request.headers.get(HEADER_LENGTH));
  const { id, inputs, outputs, parameters } = parse(InferRequest, json, "invalid-input", "the server");
  const byDefault = parameters?.binary_data_output ?? false;
  const binary = new Map(outputs?.map(({ name, parameters: own }) => [name, own?.binary_data ?? byDefault]));
  const isBinary = (name: string): boolean => binary.get(name) ?? byDefault;
  return { inputs: unpack(inputs, rest), respond: { id, names: outputs?.map(({ name }) => name), isBinary } };
}

function writeResponse(model: Model, outputs: Tensors, { id, names, isBinary }: Respond): Response {
  const asked = Object.fromEntries(
    (names ?? Object.keys(outputs)).map((name) => {
      if (outputs[name] === undefined) {
        throw new InferenceError(
          "invalid-input",
          `${model.info.name} requires outputs that it has, got "${name}"`,
        );
      }
      return [name, outputs[name]];
    }),
  );
  const packed = pack(asked, isBinary);
  const { name: model_name, version: model_version } = model.info;
  const head = { model_name, model_version, ...(id === undefined ? {} : { id }), outputs: packed.tensors };
  const message = body(head, packed.bytes);
  if (message.json === undefined)
    return new Response(message.body, { headers: { "Content-Type": "application/json" } });
  return new Response(message.body, {
    headers: { "Content-Type": "application/octet-stream", [HEADER_LENGTH]: String(message.json) },
  });
}
