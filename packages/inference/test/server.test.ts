import { rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DType,
  defineModel,
  type Model,
  pipe,
  type Tensors,
  tensor,
  verifyParity,
  withConcurrency,
  withTimeout,
} from "../src/index.ts";
import { type OipOptions, oip } from "../src/oip.ts";
import { createServer, type InferenceServer } from "../src/server.ts";
import { codeOf, fake, rows, sums, turns } from "./fake.ts";

const URL_ = "http://inference.test";
const DTYPES: readonly DType[] = [
  "float32",
  "float64",
  "float16",
  "int64",
  "int32",
  "int16",
  "int8",
  "uint64",
  "uint32",
  "uint16",
  "uint8",
  "bool",
  "string",
];

/** A model that gives back what it takes, one tensor of each type. */
const echo = (dtypes = DTYPES): Model => {
  const signature = Object.fromEntries(dtypes.map((dtype) => [dtype, { dtype, shape: ["batch", 2] }]));
  return defineModel({ name: "echo", inputs: signature, outputs: signature, run: (inputs) => inputs });
};

/** The client's way to a server in the same process. */
const through = (server: InferenceServer, options: OipOptions = {}): OipOptions => ({
  ...options,
  fetch: (url, init) => server.fetch(new Request(url as string, init)),
});
const clientOf = (model: Model, options: OipOptions = {}) =>
  oip.load({ url: URL_, model: model.info.name }, through(createServer({ models: [model] }), options));

/** Status and JSON of one request. */
async function ask(
  server: InferenceServer,
  path: string,
  body?: unknown,
  headers = {},
): Promise<[number, unknown]> {
  const init =
    body === undefined
      ? {}
      : { method: "POST", headers, body: typeof body === "string" ? body : JSON.stringify(body) };
  const response = await server.fetch(new Request(`${URL_}${path}`, init));
  return [response.status, await response.json()];
}

const request = (data: unknown, shape = [1, 2], datatype = "FP32") => ({
  inputs: [{ name: "x", shape, datatype, data }],
});

describe("createServer", () => {
  const server = createServer({ models: [fake()] });

  it("tells how it is and what it serves", async () => {
    expect(await ask(server, "/v2/health/live")).toEqual([200, { live: true }]);
    expect(await ask(server, "/v2/health/ready")).toEqual([200, { ready: true }]);
    expect(await ask(server, "/v2")).toEqual([
      200,
      { name: "@productizeml/inference", version: "v1", extensions: ["binary_tensor_data"] },
    ]);
    const metadata = {
      name: "fake",
      versions: ["1"],
      platform: "function_js",
      inputs: [{ name: "x", datatype: "FP32", shape: [-1, 2] }],
      outputs: [{ name: "y", datatype: "FP32", shape: [-1, 1] }],
    };
    expect(await ask(server, "/v2/models/fake")).toEqual([200, metadata]);
    expect(await ask(server, "/v2/models/fake/versions/1")).toEqual([200, metadata]);
    expect(await ask(server, "/v2/models/fake/ready")).toEqual([200, { name: "fake", ready: true }]);
  });

  it("infers from flat and from nested data, and gives the request's id back", async () => {
    const outputs = [{ name: "y", datatype: "FP32", shape: [2, 1], data: [3, 7] }];
    const answer = { model_name: "fake", model_version: "1", id: "42", outputs };
    expect(
      await ask(server, "/v2/models/fake/infer", { id: "42", ...request([1, 2, 3, 4], [2, 2]) }),
    ).toEqual([200, answer]);
    const nested = {
      id: "42",
      ...request(
        [
          [1, 2],
          [3, 4],
        ],
        [2, 2],
      ),
      outputs: [{ name: "y" }],
    };
    expect(await ask(server, "/v2/models/fake/versions/1/infer", nested)).toEqual([200, answer]);
  });

  it.each([
    ["text that is no JSON", "{", 400, /JSON/],
    ["a body without inputs", {}, 400, /inputs/],
    ["a shape that is none", request([1, 2], "x" as never), 400, /inputs\.0\.shape/],
    ["an unknown datatype", request([1, 2], [1, 2], "BF16"), 400, /BF16/],
    ["another datatype", request([1, 2], [1, 2], "INT32"), 400, /float32.*int32/],
    ["too few data", request([1]), 400, /2 elements.*got 1/],
    ["text among numbers", request([1, "2"]), 400, /"2"/],
    ["another shape", request([1, 2, 3], [1, 3]), 400, /\[batch, 2\].*\[1, 3\]/],
    [
      "binary data that is missing",
      { inputs: [{ name: "x", shape: [1, 2], datatype: "FP32", parameters: { binary_data_size: 8 } }] },
      400,
      /8 bytes/,
    ],
    ["an output that it has not", { ...request([1, 2]), outputs: [{ name: "z" }] }, 400, /"z"/],
  ])("answers %s with 400 and a reason", async (_, body, status, reason) => {
    const [got, json] = await ask(server, "/v2/models/fake/infer", body);
    expect(got).toBe(status);
    expect((json as { error: string }).error).toMatch(reason);
  });

  it("answers what it does not know with 404", async () => {
    for (const path of ["/v2/models/none", "/v2/models/fake/versions/9", "/somewhere"]) {
      const [status, json] = await ask(server, path);
      expect(status).toBe(404);
      expect((json as { error: string }).error).not.toBe("");
    }
  });

  it("answers a body that is too large with 413, and a wrong length of its JSON with 400", async () => {
    const small = createServer({ models: [fake()], maxBodyBytes: 20 });
    expect((await ask(small, "/v2/models/fake/infer", request([1, 2])))[0]).toBe(413);
    const headers = { "Inference-Header-Content-Length": "9999" };
    expect((await ask(server, "/v2/models/fake/infer", request([1, 2]), headers))[0]).toBe(400);
  });

  it("tells timeouts, full queues and failures apart", async () => {
    const held = fake({ held: true });
    const full = createServer({
      models: [pipe(held, withTimeout(20), withConcurrency({ max: 1, maxQueue: 0 }))],
    });
    const late = ask(full, "/v2/models/fake/infer", request([1, 2]));
    await turns(2);
    expect((await ask(full, "/v2/models/fake/infer", request([1, 2])))[0]).toBe(503);
    expect((await late)[0]).toBe(504);
    held.release();
    const broken = createServer({ models: [fake({ poison: 1 })] });
    expect(await ask(broken, "/v2/models/fake/infer", request([1, 2]))).toEqual([
      500,
      { error: "fake failed: a poisoned row" },
    ]);
  });

  it("serves versions side by side, the last one by default", async () => {
    const version = (name: string) =>
      defineModel({
        name: "m",
        version: name,
        inputs: { x: { dtype: "int32", shape: [1] } },
        outputs: { y: { dtype: "string", shape: [1] } },
        run: () => ({ y: tensor("string", [1], [name]) }),
      });
    const both = createServer({ models: [version("1"), version("2")] });
    const answerOf = async (path: string) => {
      const [, json] = await ask(both, `${path}/infer`, request([1], [1], "INT32"));
      return (json as { outputs: { data: string[] }[] }).outputs[0].data[0];
    };
    expect(await answerOf("/v2/models/m")).toBe("2");
    expect(await answerOf("/v2/models/m/versions/1")).toBe("1");
  });

  it("drains: not ready, nothing new, what is in flight is answered", async () => {
    const held = fake({ held: true });
    const draining = createServer({ models: [held] });
    const run = ask(draining, "/v2/models/fake/infer", request([1, 2]));
    await turns(2);
    let drained = false;
    const drain = draining.drain().then(() => {
      drained = true;
    });
    expect((await ask(draining, "/v2/health/ready"))[0]).toBe(503);
    expect((await ask(draining, "/v2/health/live"))[0]).toBe(200);
    expect((await ask(draining, "/v2/models/fake/infer", request([1, 2])))[0]).toBe(503);
    expect(drained).toBe(false);
    held.release();
    expect((await run)[0]).toBe(200);
    await drain;
    expect(held.freed()).toBe(false);
  });

  it("counts for Prometheus", async () => {
    const counting = createServer({ models: [fake({ poison: 9 })] });
    await ask(counting, "/v2/models/fake/infer", request([1, 2, 3, 4], [2, 2]));
    await ask(counting, "/v2/models/fake/infer", request([9, 2]));
    await ask(counting, "/v2/models/fake/infer", request([1]));
    const page = await (await counting.fetch(new Request(`${URL_}/metrics`))).text();
    const samples = Object.fromEntries(
      page
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"))
        .map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ")))]),
    );
    const model = 'model="fake",version="1"';
    expect(samples).toMatchObject({
      [`inference_requests_total{${model},code="ok"}`]: 1,
      [`inference_requests_total{${model},code="run-failed"}`]: 1,
      [`inference_requests_total{${model},code="invalid-input"}`]: 1,
      [`inference_rows_total{${model}}`]: 2,
      [`inference_requests_in_flight{${model}}`]: 0,
      [`inference_request_seconds_bucket{${model},le="+Inf"}`]: 1,
      [`inference_request_seconds_count{${model}}`]: 1,
    });
  });

  rejects(
    "two models of one name and version",
    () => createServer({ models: [fake(), fake()] }),
    "bad-option",
  );
});

describe.each([true, false])("oip with binary tensors: %s", (binary) => {
  it("knows the model as the server does", async () => {
    const { info } = await clientOf(fake(), { binary });
    expect(info).toMatchObject({
      name: "fake",
      version: "1",
      adapter: "oip",
      provider: "function_js",
      inputs: { x: { dtype: "float32", shape: ["batch", 2] } },
      batchAxis: 0,
    });
  });

  it("gives the answers of the model behind the server", async () => {
    const model = fake();
    const remote = await clientOf(model, { binary });
    const report = await verifyParity(
      remote,
      model as Model,
      [rows([1, 2]), rows([0.1, 0.2], [3e-30, 4e30])],
      {
        absolute: 0,
        relative: 0,
      },
    );
    expect(report).toMatchObject({ agrees: true, samples: 2 });
  });

  it("carries every type of element there and back", async () => {
    const dtypes = binary ? DTYPES : DTYPES.filter((dtype) => dtype !== "float16");
    const remote = await clientOf(echo(dtypes), { binary });
    const inputs: Tensors = Object.fromEntries(
      dtypes.map((dtype) => {
        const values = dtype === "string" ? ["", "naïve ☂"] : dtype === "bool" ? [true, false] : [0, 100];
        return [dtype, tensor(dtype, [1, 2], values as number[])];
      }),
    );
    expect(await remote.run(inputs)).toEqual(inputs);
  });

  it("carries floats to the last bit", async () => {
    const remote = await clientOf(echo(["float32", "float64"]), { binary });
    await fc.assert(
      fc.asyncProperty(fc.float(), fc.double(), async (float, double) => {
        const inputs = {
          float32: tensor("float32", [1, 2], [float, -float]),
          float64: tensor("float64", [1, 2], [double, 1 / 3]),
        };
        // JSON has no infinities, and JSON.stringify writes -0 as 0.
        const isPlain = (value: number): boolean => Number.isFinite(value) && value !== 0;
        if (binary || (isPlain(float) && isPlain(double))) expect(await remote.run(inputs)).toEqual(inputs);
      }),
      { seed: 20_260_101, numRuns: 100 },
    );
  });

  it("passes on why the server refused", async () => {
    const model = fake({ poison: 9 });
    const server = createServer({ models: [model] });
    const remote = await oip.load({ url: `${URL_}/`, model: "fake" }, through(server, { binary }));
    expect(await codeOf(remote.run(rows([9, 1])))).toBe("run-failed");
    expect(await codeOf(remote.run({ x: tensor("float32", [1, 3], [1, 2, 3]) }))).toBe("invalid-input");
    await server.drain();
    expect(await codeOf(remote.run(rows([1, 2])))).toBe("overloaded");
  });
});

describe("oip", () => {
  it("uses binary tensors only where the server has them", async () => {
    const server = createServer({ models: [fake()] });
    const types: (string | null)[] = [];
    const plain: typeof fetch = async (url, init) => {
      const sent = new Request(url as string, init);
      types.push(sent.headers.get("Content-Type"));
      if (String(url).endsWith("/v2")) return Response.json({ name: "old", version: "1", extensions: [] });
      return server.fetch(sent);
    };
    const remote = await oip.load({ url: URL_, model: "fake" }, { fetch: plain });
    expect(sums((await remote.run(rows([1, 2]))) as never)).toEqual([3]);
    expect(types).toEqual([null, null, "application/json"]);
  });

  it("keeps all bits of 64-bit integers in binary", async () => {
    const remote = await clientOf(echo(["int64", "uint64"]));
    const inputs = {
      int64: tensor("int64", [1, 2], [-(2n ** 63n), 2n ** 53n + 1n]),
      uint64: tensor("uint64", [1, 2], [2n ** 64n - 1n, 0n]),
    };
    expect(await remote.run(inputs)).toEqual(inputs);
  });

  it("sends its headers, and the caller's signal", async () => {
    const server = createServer({ models: [fake()] });
    const seen: Request[] = [];
    const options: OipOptions = {
      headers: { Authorization: "Bearer secret" },
      fetch: (url, init) => {
        seen.push(new Request(url as string, init));
        return server.fetch(new Request(url as string, init));
      },
    };
    const remote = await oip.load({ url: URL_, model: "fake" }, options);
    const controller = new AbortController();
    await remote.run(rows([1, 2]), { signal: controller.signal });
    controller.abort();
    expect(seen.map(({ headers }) => headers.get("Authorization"))).toEqual(Array(3).fill("Bearer secret"));
    expect(seen[2].signal.aborted).toBe(true);
  });

  const answering = (answer: () => Response | Promise<Response>) =>
    oip.load({ url: URL_, model: "m" }, { fetch: async () => answer() });
  rejects(
    "a model that the server has not",
    () => oip.load({ url: URL_, model: "none" }, through(createServer({ models: [] }))),
    "not-found",
  );
  rejects(
    "a server that is not there",
    () => answering(() => Promise.reject(new TypeError("refused"))),
    "unreachable",
  );
  rejects("a page instead of JSON", () => answering(() => new Response("<html>")), "bad-response");
  rejects("JSON of another kind", () => answering(() => Response.json({ hello: 1 })), "bad-response");
  rejects(
    "an error without JSON",
    () => answering(() => new Response("down", { status: 502 })),
    "run-failed",
  );
});
