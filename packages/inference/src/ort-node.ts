import { access, constants, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineModel } from "./define-model.ts";
import { InferenceError } from "./errors.ts";
import { checkIntegrity, download, isRemote, type Located, locate } from "./internal/bytes.ts";
import { checkSignature } from "./internal/check.ts";
import { makeReady } from "./internal/make-ready.ts";
import { importOrt, type OrtNodeRuntime } from "./internal/ort/import.ts";
import { Pool } from "./internal/ort/pool.ts";
import type { OrtSessionOptions } from "./internal/ort/runtime.ts";
import { type Opened, openSession, runSession } from "./internal/ort/session.ts";
import { own } from "./internal/own.ts";
import { nothingLoaded } from "./internal/providers.ts";
import type { Adapter, Fallback, LoadOptions, Model, ModelSource, RunOptions } from "./model.ts";
import type { Signature, Tensors } from "./tensor.ts";

export type { OrtSessionOptions } from "./internal/ort/runtime.ts";

/** What the ort-node adapter adds to {@link LoadOptions}. */
export interface OrtNodeOptions {
  /**
   * Worker threads, each with a session of its own. 0 runs on the calling thread: the shortest way for a model that
   * takes microseconds, but the event loop stands still meanwhile. The WebGPU provider never gets more than one.
   * @defaultValue `1`
   */
  readonly workers?: number;
  /**
   * Options of onnxruntime's session, such as `graphOptimizationLevel`.
   * @defaultValue one thread inside each session, warnings off
   */
  readonly session?: OrtSessionOptions;
}

/**
 * Runs ONNX models with onnxruntime-node in worker threads: the event loop is never blocked, providers are tried in the
 * order asked (default `["cpu"]`), and neither a timeout nor `process.exit` aborts the process.
 *
 * @example
 * import { mlp } from "@productizeml/inference/onnx";
 * const file = mlp([{ weights: { data: [2, -1], rows: 2, cols: 1 }, bias: [0.5] }]);
 * await using model = await ortNode.load(file, { providers: ["cpu"], workers: 2 });
 * (await model.run({ x: tensor("float32", [1, 2], [3, 4]) })).y.data; // [2.5]
 * model.info.provider; // "cpu"
 * @see https://onnxruntime.ai/docs/get-started/with-javascript/node.html
 */
export const ortNode: Adapter<OrtNodeOptions> = {
  name: "ort-node",
  async available() {
    const backends = (await importOrt()).listSupportedBackends();
    return backends.filter(({ bundled }) => bundled).map(({ name }) => name);
  },
  load,
};

/** What runs a session, here or in workers. */
interface Engine {
  readonly opened: Opened;
  run(inputs: Tensors, options: RunOptions): Promise<Tensors>;
  close(): Promise<void>;
}

/** Two threads with a WebGPU session each crash the process, so that one model at a time may have one. */
let webgpuTaken = false;

async function load<I extends Signature = Signature, O extends Signature = Signature>(
  source: ModelSource,
  options: LoadOptions<I, O> & OrtNodeOptions = {},
): Promise<Model<I, O>> {
  const { workers = 1, providers = ["cpu"] } = options;
  if (!Number.isInteger(workers) || workers < 0) {
    throw new InferenceError("bad-option", `ortNode.load requires workers of 0 or more, got ${workers}`);
  }
  const ort = await importOrt();
  const located = locate(source);
  const model = await read(located);
  const { usable, refused } = sift(ort, providers);
  const takesWebgpu = usable.includes("webgpu");
  if (takesWebgpu) webgpuTaken = true;
  const release = (): void => {
    if (takesWebgpu) webgpuTaken = false;
  };
  const session = { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3, ...options.session };
  let engine: Engine;
  try {
    engine = await (workers === 0
      ? openHere(ort, model, usable, session)
      : Pool.open(script(), { model, providers: usable, session }, (on) => (on === "webgpu" ? 1 : workers)));
  } catch (error) {
    release();
    throw error;
  }
  const { opened } = engine;
  if (opened.provider !== "webgpu") release();
  const name = options.name ?? located.name;
  try {
    checkSignature(name, options.signature, opened);
  } catch (error) {
    await engine.close();
    release();
    throw error;
  }
  const loaded = defineModel({
    name,
    version: options.version,
    adapter: "ort-node",
    provider: opened.provider,
    sha256: located.sha256,
    inputs: opened.inputs,
    outputs: opened.outputs,
    maxConcurrency: opened.provider === "webgpu" ? 1 : Math.max(1, workers),
    fallbacks: [...refused, ...opened.fallbacks],
    run: (inputs, each) => engine.run(inputs, each),
    async dispose() {
      await engine.close();
      if (opened.provider === "webgpu") release();
    },
  });
  return makeReady(loaded as unknown as Model<I, O>, options);
}

/** A session on this thread. */
async function openHere(
  ort: OrtNodeRuntime,
  model: string | Uint8Array,
  providers: readonly string[],
  options: OrtSessionOptions,
): Promise<Engine> {
  const { session, opened } = await openSession(ort, model, providers, options);
  return {
    opened,
    run: (inputs) => runSession(ort, session, own(inputs)),
    close: () => session.release(),
  };
}

/** Takes out the providers that onnxruntime would drop in silence, and WebGPU where another model has it. */
function sift(
  ort: OrtNodeRuntime,
  providers: readonly string[],
): { usable: readonly string[]; refused: readonly Fallback[] } {
  const known = new Set(ort.listSupportedBackends().map(({ name }) => name));
  const refused: Fallback[] = [];
  const usable = providers.filter((provider) => {
    const reason = !known.has(provider)
      ? "this build of onnxruntime-node has no such provider"
      : provider === "webgpu" && webgpuTaken
        ? "another model of this process runs on WebGPU"
        : undefined;
    if (reason !== undefined) refused.push({ provider, error: new Error(reason) });
    return reason === undefined;
  });
  if (usable.length === 0) throw nothingLoaded(refused);
  return { usable, refused };
}

/** The model's path where onnxruntime can read it itself; its bytes where they came from elsewhere or were checked. */
async function read(located: Located): Promise<string | Uint8Array> {
  const { bytes, url } = located;
  if (bytes !== undefined) return bytes;
  if (isRemote(url!)) {
    const body = await download("ortNode.load", url!);
    await checkIntegrity("ortNode.load", located, body);
    return body;
  }
  const path = url!.startsWith("file:") ? fileURLToPath(url!) : url!;
  try {
    if (located.sha256 === undefined) {
      await access(path, constants.R_OK);
      return path;
    }
    const body = await readFile(path);
    await checkIntegrity("ortNode.load", located, body);
    return body;
  } catch (cause) {
    if (cause instanceof InferenceError) throw cause;
    throw new InferenceError(
      "not-found",
      `ortNode.load requires a file at ${path}, got none that can be read`,
      { cause },
    );
  }
}

/** The worker's module, beside this one: as it is written in the sources, as it is built in the package. */
const script = (): URL =>
  new URL(import.meta.url.endsWith(".ts") ? "./ort-node-worker.ts" : "./ort-node-worker.js", import.meta.url);
