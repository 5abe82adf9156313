import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { near, rejects, revive } from "@productizeml/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pipe, type RunEvent, tensor, verifyParity, withBatching, withTelemetry } from "../src/index.ts";
import { type DenseLayer, type LinearModel, linear, type MlpOptions, mlp } from "../src/onnx.ts";
import { ortNode } from "../src/ort-node.ts";
import { ortWeb } from "../src/ort-web.ts";
import { codeOf } from "./fake.ts";
import golden from "./golden/onnx.json" with { type: "json" };
import { networkFile, numbers } from "./networks.ts";

const file = networkFile(4, 8, 2);
const x = (rows: number, width = 4) => ({ x: tensor("float32", [rows, width], numbers(rows * width)) });

interface Input {
  readonly layers?: readonly DenseLayer[];
  readonly model?: LinearModel;
  readonly options: MlpOptions;
  readonly x: { readonly shape: readonly number[]; readonly data: readonly number[] };
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ort-node-"));
  await writeFile(join(folder, "delays.onnx"), file);
});
afterAll(() => rm(folder, { recursive: true }));

describe.each([0, 1, 2])("ortNode with %i workers", (workers) => {
  it(`gives ${golden.peer}'s answers on ${golden.cases.length} networks`, async () => {
    for (const each of golden.cases) {
      const { layers, model, options, x } = revive(each.input) as Input;
      const { dtype = "float32", inputName = "x" } = options;
      const bytes = layers ? mlp(layers, options) : linear(model!, options);
      await using loaded = await ortNode.load(bytes, { workers });
      const { [each.expected.name]: y } = await loaded.run({ [inputName]: tensor(dtype, x.shape, x.data) });
      // Sums of float32 differ in their last bits between builds of onnxruntime.
      const tolerance = dtype === "float64" ? { relative: 1e-12 } : { relative: 2e-6, absolute: 2e-7 };
      near(y.data, each.expected.data, tolerance, each.name);
    }
  });

  it("loads a path, a URL and bytes, and checks them", async () => {
    const path = join(folder, "delays.onnx");
    const sha256 = createHash("sha256").update(file).digest("hex");
    for (const source of [path, pathToFileURL(path), { url: path, sha256 }]) {
      await using model = await ortNode.load(source, { workers, warmup: true });
      expect(model.info).toMatchObject({
        name: "delays",
        adapter: "ort-node",
        provider: "cpu",
        batchAxis: 0,
      });
      expect(model.info.maxConcurrency).toBe(Math.max(1, workers));
    }
    expect(await codeOf(ortNode.load({ url: path, sha256: sha256.replace(/^./, "x") }, { workers }))).toBe(
      "integrity",
    );
  });

  it("refuses a model that does not answer as expected", async () => {
    await using model = await ortNode.load(file, { workers });
    const outputs = await model.run(x(2));
    await using same = await ortNode.load(file, { workers, expect: { inputs: x(2), outputs } });
    expect(same.info.provider).toBe("cpu");
    const zeros = { y: { ...outputs.y, data: new Float32Array(4) } };
    expect(await codeOf(ortNode.load(file, { workers, expect: { inputs: x(2), outputs: zeros } }))).toBe(
      "wrong-answers",
    );
  });

  it("falls back in the order asked and says why", async () => {
    await using model = await ortNode.load(file, { workers, providers: ["coreml-of-tomorrow", "cpu"] });
    expect(model.info.provider).toBe("cpu");
    expect(model.info.fallbacks).toMatchObject([
      {
        provider: "coreml-of-tomorrow",
        error: { message: "this build of onnxruntime-node has no such provider" },
      },
    ]);
  });

  it("answers many callers at once, each its own, and keeps no hold of their arrays", async () => {
    await using model = await ortNode.load(file, { workers });
    const expected = Array.from((await model.run(x(50))).y.data as Float32Array);
    const all = numbers(200);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, row) => {
        const data = all.slice(4 * row, 4 * row + 4);
        const run = model.run({ x: tensor("float32", [1, 4], data) });
        data.fill(0);
        return run;
      }),
    );
    near(
      answers.flatMap(({ y }) => Array.from(y.data as Float32Array)),
      expected,
      { relative: 1e-6, absolute: 1e-7 },
    );
    expect(all).toEqual(numbers(200));
  });

  it("takes a view into a larger array", async () => {
    await using model = await ortNode.load(file, { workers });
    const all = numbers(12);
    const part = await model.run({ x: tensor("float32", [1, 4], all.subarray(4, 8)) });
    const whole = await model.run({ x: tensor("float32", [1, 4], all.slice(4, 8)) });
    expect(part.y.data).toEqual(whole.y.data);
    expect(all).toEqual(numbers(12));
  });

  it("drops calls that wait when their caller gives up, and drains before it is disposed", async () => {
    const model = await ortNode.load(networkFile(256, 512, 512, 1), { workers });
    const controller = new AbortController();
    const runs = Array.from({ length: 40 }, (_, i) =>
      codeOf(model.run(x(64, 256), i % 2 ? { signal: controller.signal } : {})),
    );
    controller.abort();
    await model.dispose();
    const codes = await Promise.all(runs);
    expect(codes).toEqual(codes.map((_, i) => (i % 2 ? "cancelled" : "resolved")));
    expect(await codeOf(model.run(x(1, 256)))).toBe("disposed");
  });

  const load = () => ortNode.load(file, { workers });
  rejects(
    "bytes that are no model",
    () => ortNode.load(new Uint8Array([1, 2, 3]), { workers }),
    "load-failed",
  );
  rejects(
    "providers of which none loads",
    () => ortNode.load(file, { workers, providers: ["tpu"] }),
    "load-failed",
  );
  rejects(
    "a path without a file",
    () => ortNode.load(join(folder, "nothing.onnx"), { workers }),
    "not-found",
  );
  rejects("a shape it cannot take", async () => (await load()).run(x(1, 3)), "invalid-input");
  rejects(
    "a model of another signature",
    () => {
      const spec = { dtype: "float64", shape: ["batch", 4] } as const;
      return ortNode.load(file, { workers, signature: { inputs: { x: spec }, outputs: { y: spec } } });
    },
    "bad-model",
  );
});

describe("ortNode", () => {
  it("offers cpu", async () => {
    expect(await ortNode.available()).toContain("cpu");
  });

  it("lets the event loop turn while a model runs", async () => {
    await using model = await ortNode.load(networkFile(512, 1024, 1024, 16));
    const lags: number[] = [];
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      lags.push(now - last - 2);
      last = now;
    }, 2);
    let runs = 0;
    const startedAt = performance.now();
    while (performance.now() - startedAt < 400) {
      await model.run(x(512, 512));
      runs++;
    }
    clearInterval(timer);
    const runMs = 400 / runs;
    expect(runMs).toBeGreaterThan(4);
    const median = lags.sort((a, b) => a - b)[lags.length >> 1];
    expect(median).toBeLessThan(runMs / 2);
  });

  it("batches over workers, with the queue in the telemetry", async () => {
    const events: RunEvent[] = [];
    await using model = pipe(
      await ortNode.load(file),
      withTelemetry({ onRun: (event) => events.push(event) }),
      withBatching({ maxBatchSize: 32 }),
    );
    await Promise.all(Array.from({ length: 32 }, () => model.run(x(1))));
    expect(events).toHaveLength(32);
    for (const { batch, queueMs, totalMs } of events) {
      expect(batch).toBe(32);
      expect(queueMs).toBeLessThanOrEqual(totalMs);
    }
  });

  it("gives the answers of onnxruntime-web", async () => {
    await using here = await ortNode.load(file);
    await using web = await ortWeb.load(file);
    const report = await verifyParity(here, web, [x(1), x(33)], { absolute: 1e-6, relative: 1e-6 });
    expect(report).toMatchObject({ agrees: true, samples: 2 });
  });

  rejects("a negative number of workers", () => ortNode.load(file, { workers: -1 }), "bad-option");
});
