import { defineModel } from "./define-model.ts";
import { InferenceError } from "./errors.ts";
import { checkSignature } from "./internal/check.ts";
import { Lane } from "./internal/lane.ts";
import { makeReady } from "./internal/make-ready.ts";
import { own } from "./internal/own.ts";
import { nothingLoaded } from "./internal/providers.ts";
import { checkLive } from "./internal/settle.ts";
import {
  importTf,
  type TfLayersModel,
  type TfRuntime,
  type TfSymbolicTensor,
  type TfTensor,
} from "./internal/tfjs-runtime.ts";
import type { Fallback, LoadOptions, Model } from "./model.ts";
import type { DType, Signature, Tensor, TensorSpec, Tensors } from "./tensor.ts";

export type { TfLayersModel, TfRuntime, TfSymbolicTensor, TfTensor } from "./internal/tfjs-runtime.ts";

/** Options of {@link tfjs}' `load`. */
export interface TfjsOptions<I extends Signature = Signature, O extends Signature = Signature>
  extends LoadOptions<I, O> {
  /**
   * TensorFlow.js as the page imported it, with the backends that it registered.
   * @defaultValue `import("@tensorflow/tfjs")`
   */
  readonly tf?: TfRuntime;
  /**
   * Names for the inputs, in the model's order.
   * @defaultValue the names of their layers
   */
  readonly inputNames?: readonly string[];
  /**
   * Names for the outputs, in the model's order.
   * @defaultValue the names of their layers
   */
  readonly outputNames?: readonly string[];
}

/** Loads layers models of TensorFlow.js. */
export interface TfjsAdapter {
  /** Name of the adapter. */
  readonly name: "tfjs";
  /**
   * The backends that are registered, the fastest kind first.
   *
   * @param tf - TensorFlow.js, when it is not the package's own import
   */
  available(tf?: TfRuntime): Promise<readonly string[]>;
  /**
   * Loads a layers model, or takes one that the caller holds, which then stays the caller's to dispose.
   *
   * @param source - the model, or the URL of its `model.json`
   * @param options - name, backends in the order in which to try them (default: the one in use)
   * @returns the model
   */
  load<I extends Signature = Signature, O extends Signature = Signature>(
    source: TfLayersModel | string,
    options?: TfjsOptions<I, O>,
  ): Promise<Model<I, O>>;
}

const BACKENDS = ["webgpu", "webgl", "wasm", "cpu"];

/** The backend is a state that all models of this realm share. */
const lane: Lane = /*@__PURE__*/ new Lane();

/**
 * Runs layers models of TensorFlow.js, one run at a time, and frees every tensor that a run makes.
 *
 * @example
 * import * as tf from "@tensorflow/tfjs";
 * const net = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2] })] });
 * net.setWeights([tf.tensor2d([2, -1], [2, 1]), tf.tensor1d([0.5])]);
 * await using model = await tfjs.load(net, { tf, inputNames: ["x"], outputNames: ["y"] });
 * (await model.run({ x: tensor("float32", [1, 2], [3, 4]) })).y.data; // [2.5]
 * @see https://js.tensorflow.org/api/latest/#class:LayersModel
 */
export const tfjs: TfjsAdapter = {
  name: "tfjs",
  async available(tf) {
    const runtime = tf ?? (await importTf());
    return BACKENDS.filter((name) => Boolean(runtime.findBackendFactory(name)));
  },
  load,
};

async function load<I extends Signature = Signature, O extends Signature = Signature>(
  source: TfLayersModel | string,
  options: TfjsOptions<I, O> = {},
): Promise<Model<I, O>> {
  const tf = options.tf ?? (await importTf());
  const { provider, fallbacks } = await lane.run(() => chooseBackend(tf, options.providers));
  const model = typeof source === "string" ? await fetchModel(tf, source) : source;
  const inputNames = namesOf(model.inputs, options.inputNames);
  const outputNames = namesOf(model.outputs, options.outputNames);
  const signature = {
    inputs: signatureOf(inputNames, model.inputs),
    outputs: signatureOf(outputNames, model.outputs),
  };
  const name = options.name ?? "model";
  checkSignature(name, options.signature, signature);
  const loaded = defineModel({
    name,
    version: options.version,
    adapter: "tfjs",
    provider,
    fallbacks,
    ...signature,
    run(inputs, given) {
      const copies = own(inputs);
      const queuedAt = performance.now();
      return lane.run(async () => {
        checkLive(name, given);
        if (given.timing) given.timing.queueMs += performance.now() - queuedAt;
        if (tf.getBackend() !== provider) await tf.setBackend(provider);
        return predict(tf, model, copies, inputNames, outputNames);
      });
    },
    dispose() {
      if (typeof source === "string") model.dispose();
    },
  });
  return makeReady(loaded as unknown as Model<I, O>, options);
}

async function predict(
  tf: TfRuntime,
  model: TfLayersModel,
  inputs: Tensors,
  inputNames: readonly string[],
  outputNames: readonly string[],
): Promise<Tensors> {
  const results = tf.tidy((): never => {
    const feeds = inputNames.map((name) => {
      const { data, shape, dtype } = inputs[name];
      return tf.tensor(data as never, shape as never, dtype as never);
    });
    return [model.predictOnBatch((feeds.length === 1 ? feeds[0] : feeds) as never)].flat() as never;
  }) as TfTensor[];
  try {
    const outputs: Record<string, Tensor> = {};
    for (const [index, name] of outputNames.entries()) {
      const { dtype, shape } = results[index];
      const data = (await results[index].data()) as Tensor["data"];
      outputs[name] = { dtype: dtype as DType, shape: [...shape], data };
    }
    return outputs;
  } finally {
    for (const result of results) result.dispose();
  }
}

async function chooseBackend(
  tf: TfRuntime,
  providers: readonly string[] | undefined,
): Promise<{ provider: string; fallbacks: readonly Fallback[] }> {
  await tf.ready();
  if (providers === undefined) return { provider: tf.getBackend(), fallbacks: [] };
  const fallbacks: Fallback[] = [];
  for (const provider of providers) {
    try {
      if (!tf.findBackendFactory(provider)) throw new Error("no such backend is registered");
      if (!(await tf.setBackend(provider))) throw new Error("the backend could not be started");
      return { provider, fallbacks };
    } catch (error) {
      fallbacks.push({ provider, error: error instanceof Error ? error : new Error(String(error)) });
    }
  }
  throw nothingLoaded(fallbacks);
}

async function fetchModel(tf: TfRuntime, url: string): Promise<TfLayersModel> {
  try {
    return (await tf.loadLayersModel(url)) as TfLayersModel;
  } catch (cause) {
    throw new InferenceError("load-failed", `tfjs.load requires a layers model at ${url}, got none`, {
      cause,
    });
  }
}

/** A sequential model has no names of its own for what goes in and out: the layers' names serve for every model. */
const namesOf = (tensors: readonly TfSymbolicTensor[], given: readonly string[] = []): readonly string[] =>
  tensors.map(({ sourceLayer }, index) => given[index] ?? sourceLayer.name);

const signatureOf = (names: readonly string[], tensors: readonly TfSymbolicTensor[]): Signature =>
  Object.fromEntries(
    tensors.map(({ dtype, shape }, index): [string, TensorSpec] => {
      const sizes = shape.map((size, axis) => size ?? (axis === 0 ? "batch" : ""));
      return [names[index], { dtype: dtype as DType, shape: sizes }];
    }),
  );
