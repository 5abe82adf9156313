import { InferenceError } from "../../errors.ts";
import { type Activation, activate, hasKernel, isActivation } from "./activation.ts";
import { type FloatType, Graph } from "./graph.ts";

export type { Activation } from "./activation.ts";

/** A row-major matrix: the value of row `i` and column `j` stands at `data[i * cols + j]`. */
export interface Matrix {
  /** Values, length `rows * cols`. */
  readonly data: ArrayLike<number>;
  /** Number of rows. */
  readonly rows: number;
  /** Number of columns. */
  readonly cols: number;
}

/** One fully connected layer: `activation(x W + b)`. */
export interface DenseLayer {
  /** One row for each value that comes in, one column for each that goes out: a Keras kernel, scikit-learn's `coefs_`. */
  readonly weights: Matrix;
  /** One value for each that goes out; zeros when absent. */
  readonly bias?: ArrayLike<number>;
  /**
   * What is done to the sums.
   * @defaultValue `"linear"`
   */
  readonly activation?: Activation;
}

/** Options of {@link mlp}. */
export interface MlpOptions {
  /**
   * Name of the graph.
   * @defaultValue `"mlp"`
   */
  readonly name?: string;
  /**
   * Name of the input.
   * @defaultValue `"x"`
   */
  readonly inputName?: string;
  /**
   * Name of the output.
   * @defaultValue `"y"`
   */
  readonly outputName?: string;
  /**
   * Element type of input, weights and output.
   * @defaultValue `"float32"`
   */
  readonly dtype?: FloatType;
}

/**
 * Writes a network of fully connected layers as an ONNX file, which every ONNX runtime can run.
 *
 * @param layers - layers from input to output; each takes as many values as the one before it gives
 * @param options - names and element type
 * @returns the bytes of the file, opset 13; input of shape `[batch, rows of the first weights]`,
 *   output of shape `[batch, columns of the last weights]`
 * @throws InferenceError `invalid-input` when layers do not fit each other, `bad-option` for an activation we cannot write
 * @example
 * const file = mlp([
 *   { weights: { data: [1, 0, 0, 1], rows: 2, cols: 2 }, bias: [0, 0], activation: "relu" },
 *   { weights: { data: [1, 1], rows: 2, cols: 1 }, activation: "sigmoid" },
 * ]);
 * file instanceof Uint8Array; // true
 * @see https://onnx.ai/onnx/operators/onnx__Gemm.html
 */
export function mlp(layers: readonly DenseLayer[], options: MlpOptions = {}): Uint8Array {
  const { name = "mlp", inputName = "x", outputName = "y", dtype = "float32" } = options;
  checkLayers(layers, dtype);
  const graph = new Graph(dtype);
  let value = inputName;
  for (const [index, layer] of layers.entries()) {
    const { weights, bias = new Float64Array(weights.cols), activation = "linear" } = layer;
    const at = `dense${index}`;
    const w = graph.constant(`${at}/weights`, [weights.rows, weights.cols], weights.data);
    const b = graph.constant(`${at}/bias`, [weights.cols], bias);
    value = activate(graph, activation, graph.node("Gemm", [value, w, b], `${at}/sum`), `${at}/out`);
  }
  graph.node("Identity", [value], outputName);
  return graph.write(name, [inputName, layers[0].weights.rows], [outputName, layers.at(-1)!.weights.cols]);
}

function checkLayers(layers: readonly DenseLayer[], dtype: FloatType): void {
  if (layers.length === 0) throw invalid("mlp requires at least one layer, got none");
  let width = layers[0].weights.rows;
  for (const [index, { weights, bias, activation = "linear" }] of layers.entries()) {
    const at = `layers[${index}]`;
    const { data, rows, cols } = weights;
    if (rows !== width) throw invalid(`mlp requires ${at}.weights of ${width} rows, got ${rows}`);
    if (data.length !== rows * cols || cols < 1 || rows < 1) {
      throw invalid(`mlp requires ${at}.weights.data of length ${rows} x ${cols}, got ${data.length}`);
    }
    if (bias !== undefined && bias.length !== cols) {
      throw invalid(`mlp requires ${at}.bias of length ${cols}, got ${bias.length}`);
    }
    if (!isActivation(activation)) {
      throw new InferenceError("bad-option", `mlp requires a known activation in ${at}, got "${activation}"`);
    }
    if (!hasKernel(activation, dtype)) {
      throw new InferenceError(
        "bad-option",
        `mlp requires dtype "float32" for "${activation}", got "${dtype}"`,
      );
    }
    width = cols;
  }
}

const invalid = (message: string): InferenceError => new InferenceError("invalid-input", message);
