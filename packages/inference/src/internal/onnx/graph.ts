import proto, { type onnx } from "onnx-proto";

/** Element types of the networks that we write. */
export type FloatType = "float32" | "float64";

/** ONNX operator set 13: the first in which Softmax means what everyone means; every runtime of the last five years reads it. */
const OPSET = 13;

/** Collects nodes and constants, then writes them as one ONNX file. */
export class Graph {
  readonly #nodes: onnx.INodeProto[] = [];
  readonly #constants: onnx.ITensorProto[] = [];
  readonly #dtype: FloatType;

  constructor(dtype: FloatType) {
    this.#dtype = dtype;
  }

  /** Adds a constant and returns its name. */
  constant(name: string, dims: readonly number[], values: ArrayLike<number>): string {
    const raw = this.#dtype === "float32" ? Float32Array.from(values) : Float64Array.from(values);
    this.#constants.push({
      name,
      dims: [...dims],
      dataType: elementType(this.#dtype),
      rawData: new Uint8Array(raw.buffer),
    });
    return name;
  }

  /** Adds a node with one output and returns the output's name. */
  node(
    opType: string,
    inputs: readonly string[],
    output: string,
    attributes: Record<string, number> = {},
  ): string {
    this.#nodes.push({
      opType,
      name: output,
      input: [...inputs],
      output: [output],
      attribute: Object.entries(attributes).map(([name, value]) =>
        name === "axis"
          ? { name, type: proto.onnx.AttributeProto.AttributeType.INT, i: value }
          : { name, type: proto.onnx.AttributeProto.AttributeType.FLOAT, f: value },
      ),
    });
    return output;
  }

  /** The file, with one input and one output whose first axis is called `batch`. */
  write(name: string, input: readonly [string, number], output: readonly [string, number]): Uint8Array {
    const message = proto.onnx.ModelProto.create({
      irVersion: 7,
      producerName: "@productizeml/inference",
      opsetImport: [{ domain: "", version: OPSET }],
      graph: {
        name,
        node: this.#nodes,
        initializer: this.#constants,
        input: [this.#value(input)],
        output: [this.#value(output)],
      },
    });
    return proto.onnx.ModelProto.encode(message).finish();
  }

  #value([name, width]: readonly [string, number]): onnx.IValueInfoProto {
    const dim = [{ dimParam: "batch" }, { dimValue: width }];
    return { name, type: { tensorType: { elemType: elementType(this.#dtype), shape: { dim } } } };
  }
}

const elementType = (dtype: FloatType): number =>
  dtype === "float32" ? proto.onnx.TensorProto.DataType.FLOAT : proto.onnx.TensorProto.DataType.DOUBLE;
