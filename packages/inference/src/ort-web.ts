import { defineModel } from "./define-model.ts";
import { InferenceError } from "./errors.ts";
import { checkIntegrity, download, locate } from "./internal/bytes.ts";
import { checkSignature } from "./internal/check.ts";
import { Lane } from "./internal/lane.ts";
import { makeReady } from "./internal/make-ready.ts";
import type { OrtRuntime, OrtSessionOptions } from "./internal/ort/runtime.ts";
import { openSession, runSession } from "./internal/ort/session.ts";
import { own } from "./internal/own.ts";
import { checkLive } from "./internal/settle.ts";
import type { Adapter, LoadOptions, Model, ModelSource } from "./model.ts";
import type { Signature } from "./tensor.ts";

export type { OrtSessionOptions } from "./internal/ort/runtime.ts";

/** What the ort-web adapter adds to {@link LoadOptions}. */
export interface OrtWebOptions {
  /**
   * onnxruntime-web as the page imported it, to choose its build or to set its `env` before.
   * @defaultValue `import("onnxruntime-web/wasm")`, or `"onnxruntime-web/webgpu"` where another provider is asked for
   */
  readonly ort?: object;
  /** Options of onnxruntime's session, such as `graphOptimizationLevel`. */
  readonly session?: OrtSessionOptions;
}

/**
 * Runs ONNX models with onnxruntime-web in a page, a worker or Node. Providers are tried in the order asked (default
 * `["wasm"]`; `"webgpu"` where the machine has it). Loads and runs pass one at a time: overlapping ones hang or corrupt
 * a WebGPU device. WebAssembly runs on the calling thread.
 *
 * @example
 * import { mlp } from "@productizeml/inference/onnx";
 * const file = mlp([{ weights: { data: [2, -1], rows: 2, cols: 1 }, bias: [0.5] }]);
 * await using model = await ortWeb.load(file);
 * (await model.run({ x: tensor("float32", [1, 2], [3, 4]) })).y.data; // [2.5]
 * @see https://onnxruntime.ai/docs/get-started/with-javascript/web.html
 */
export const ortWeb: Adapter<OrtWebOptions> = {
  name: "ort-web",
  async available() {
    const gpu = (globalThis.navigator as { gpu?: { requestAdapter(): Promise<object | null> } } | undefined)
      ?.gpu;
    const adapter = await gpu?.requestAdapter();
    return adapter ? ["webgpu", "wasm"] : ["wasm"];
  },
  load,
};

/** All sessions of this realm share one WebAssembly module and at most one device. */
const lane: Lane = /*@__PURE__*/ new Lane();

async function load<I extends Signature = Signature, O extends Signature = Signature>(
  source: ModelSource,
  options: LoadOptions<I, O> & OrtWebOptions = {},
): Promise<Model<I, O>> {
  const { providers = ["wasm"] } = options;
  const ort = (options.ort ?? (await importOrt(providers))) as OrtRuntime;
  const located = locate(source);
  const bytes = located.bytes ?? (await download("ortWeb.load", located.url!));
  await checkIntegrity("ortWeb.load", located, bytes);
  const settings = { logSeverityLevel: 3, ...options.session };
  const { session, opened } = await lane.run(() => openSession(ort, bytes, providers, settings));
  const name = options.name ?? located.name;
  try {
    checkSignature(name, options.signature, opened);
  } catch (error) {
    await lane.run(() => session.release());
    throw error;
  }
  const model = defineModel({
    name,
    version: options.version,
    adapter: "ort-web",
    ...opened,
    sha256: located.sha256,
    run(inputs, given) {
      const copies = own(inputs);
      const queuedAt = performance.now();
      return lane.run(async () => {
        checkLive(name, given);
        if (given.timing) given.timing.queueMs += performance.now() - queuedAt;
        return runSession(ort, session, copies);
      });
    },
    dispose: () => lane.run(() => session.release()),
  });
  return makeReady(model as unknown as Model<I, O>, options);
}

async function importOrt(providers: readonly string[]): Promise<object> {
  try {
    return providers.every((provider) => provider === "wasm")
      ? await import("onnxruntime-web/wasm")
      : await import("onnxruntime-web/webgpu");
  } catch (cause) {
    throw new InferenceError(
      "missing-runtime",
      "ortWeb requires the package onnxruntime-web, got an error from importing it",
      { cause },
    );
  }
}
