import type { FloatType, Graph } from "./graph.ts";

/** What a layer does to its sums, by Keras' names. */
export type Activation =
  | "linear"
  | "relu"
  | "relu6"
  | "leakyRelu"
  | "elu"
  | "selu"
  | "sigmoid"
  | "hardSigmoid"
  | "tanh"
  | "softplus"
  | "softsign"
  | "swish"
  | "softmax";

/** Operator and attributes; `relu6` and `swish` are made of several. */
const OPERATORS: Partial<Record<Activation, readonly [string, Record<string, number>?]>> = {
  relu: ["Relu"],
  leakyRelu: ["LeakyRelu", { alpha: 0.3 }],
  elu: ["Elu", { alpha: 1 }],
  selu: ["Selu", { alpha: 1.6732632423543772, gamma: 1.0507009873554805 }],
  sigmoid: ["Sigmoid"],
  hardSigmoid: ["HardSigmoid", { alpha: 0.2, beta: 0.5 }],
  tanh: ["Tanh"],
  softplus: ["Softplus"],
  softsign: ["Softsign"],
  softmax: ["Softmax", { axis: -1 }],
};

/** Those that onnxruntime has no float64 kernel for. */
const FLOAT32_ONLY = new Set<string>(["leakyRelu", "elu", "selu", "hardSigmoid", "softplus", "softsign"]);

/** Whether we can write it. */
export const isActivation = (name: string): name is Activation =>
  name === "linear" || name === "relu6" || name === "swish" || name in OPERATORS;

/** Whether the runtimes can run it on this element type. */
export const hasKernel = (activation: Activation, dtype: FloatType): boolean =>
  dtype === "float32" || !FLOAT32_ONLY.has(activation);

/** Adds the activation and returns the name of what comes out; `linear` adds nothing. */
export function activate(graph: Graph, activation: Activation, input: string, output: string): string {
  if (activation === "linear") return input;
  if (activation === "relu6") {
    const low = graph.constant(`${output}/low`, [], [0]);
    const high = graph.constant(`${output}/high`, [], [6]);
    return graph.node("Clip", [input, low, high], output);
  }
  if (activation === "swish") {
    // x / (1 + e^-x), and not x * sigmoid(x): onnxruntime fuses that into an operator which it lacks for float64.
    const one = graph.constant(`${output}/one`, [], [1]);
    const decay = graph.node("Exp", [graph.node("Neg", [input], `${output}/negative`)], `${output}/decay`);
    return graph.node("Div", [input, graph.node("Add", [decay, one], `${output}/divisor`)], output);
  }
  const [operator, attributes] = OPERATORS[activation]!;
  return graph.node(operator, [input], output, attributes);
}
