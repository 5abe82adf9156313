import { InferenceError } from "../../errors.ts";
import { type Activation, isActivation } from "./activation.ts";
import { type DenseLayer, type MlpOptions, mlp } from "./mlp.ts";

/** What we read of a tensor of TensorFlow.js. */
export interface LayerTensor {
  /** Sizes of the axes. */
  readonly shape: readonly number[];
  /** The values. */
  dataSync(): ArrayLike<number>;
}

/** What we read of a layer of TensorFlow.js. */
export interface LayerLike {
  /** Name of the layer. */
  readonly name: string;
  /** Kind of the layer, such as `Dense`. */
  getClassName(): string;
  /** The layer's configuration. */
  getConfig(): object;
  /** The layer's weights: kernel, then bias. */
  getWeights(): readonly LayerTensor[];
}

/** What we read of an input or output of TensorFlow.js. */
export interface SymbolicTensorLike {
  /** The layer that it comes from. */
  readonly sourceLayer: Pick<LayerLike, "name">;
}

/** What we read of a layers model of TensorFlow.js. */
export interface LayersModelLike {
  /** Its layers, from input to output. */
  readonly layers: readonly LayerLike[];
  /** Its inputs: one. */
  readonly inputs: readonly SymbolicTensorLike[];
  /** Its outputs: one. */
  readonly outputs: readonly SymbolicTensorLike[];
  /** Its configuration, which tells how often each layer is used. */
  getConfig(): object;
}

/** Layers that do nothing when a trained network is run. */
const PASS_THROUGH = new Set(["InputLayer", "Dropout", "GaussianDropout", "GaussianNoise"]);

/**
 * Writes a trained TensorFlow.js network of dense layers as an ONNX file.
 *
 * @param model - a sequential `tf.LayersModel` of Dense, Activation, ReLU, Softmax and Dropout layers
 * @param options - names and element type; input and output are called what the tfjs adapter calls them, after their layers
 * @returns the bytes of the file
 * @throws InferenceError `bad-model` for a layer or an activation that we cannot write
 * @example
 * import * as tf from "@tensorflow/tfjs";
 * const net = tf.sequential({ layers: [tf.layers.dense({ units: 3, inputShape: [2], activation: "softmax" })] });
 * fromLayersModel(net) instanceof Uint8Array; // true
 * @see https://js.tensorflow.org/api/latest/#class:LayersModel
 */
export function fromLayersModel(model: LayersModelLike, options: MlpOptions = {}): Uint8Array {
  const layers: DenseLayer[] = [];
  for (const layer of model.layers) {
    const kind = layer.getClassName();
    const config = layer.getConfig() as { activation?: string; maxValue?: number | null; axis?: number };
    if (PASS_THROUGH.has(kind)) continue;
    if (kind === "Dense") layers.push(dense(layer, config.activation));
    else if (kind === "Activation") addActivation(layers, layer, config.activation);
    else if (kind === "ReLU" && (config.maxValue ?? null) === null) addActivation(layers, layer, "relu");
    else if (kind === "Softmax") addActivation(layers, layer, "softmax");
    else throw refusal(`a ${kind} layer "${layer.name}"`);
  }
  if (model.inputs.length !== 1 || model.outputs.length !== 1) {
    throw refusal(`${model.inputs.length} inputs and ${model.outputs.length} outputs`);
  }
  const { layers: uses = [] } = model.getConfig() as {
    layers?: readonly { inboundNodes?: readonly unknown[] }[];
  };
  if (uses.some(({ inboundNodes = [] }) => inboundNodes.length > 1))
    throw refusal("a layer that is used twice");
  const [inputName, outputName] = [model.inputs[0].sourceLayer.name, model.outputs[0].sourceLayer.name];
  return mlp(layers, { name: "layers-model", inputName, outputName, ...options });
}

function dense(layer: LayerLike, activation: string | undefined): DenseLayer {
  const [kernel, bias] = layer.getWeights();
  const [rows, cols] = kernel.shape;
  return {
    weights: { data: kernel.dataSync(), rows, cols },
    activation: known(layer, activation),
    ...(bias === undefined ? {} : { bias: bias.dataSync() }),
  };
}

/** Gives the activation to the dense layer before it. */
function addActivation(layers: DenseLayer[], layer: LayerLike, activation: string | undefined): void {
  const last = layers.at(-1);
  if (last === undefined || last.activation !== "linear") throw refusal(`the activation "${layer.name}"`);
  layers[layers.length - 1] = { ...last, activation: known(layer, activation) };
}

function known(layer: LayerLike, activation = "linear"): Activation {
  const name = activation.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  if (!isActivation(name)) throw refusal(`the activation "${activation}" in "${layer.name}"`);
  return name;
}

const refusal = (what: string): InferenceError =>
  new InferenceError(
    "bad-model",
    `fromLayersModel requires one chain of Dense layers, each followed by one activation at most, got ${what}`,
  );
