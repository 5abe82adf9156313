import { type Activation, type DenseLayer, mlp } from "../src/onnx.ts";

/** A network of the given widths with weights that need no random number. */
export function network(
  widths: readonly number[],
  activation: Activation = "relu",
  last: Activation = "linear",
): DenseLayer[] {
  return widths.slice(1).map((cols, index) => {
    const rows = widths[index];
    const data = Float64Array.from(
      { length: rows * cols },
      (_, i) => Math.sin(i + 1 + index) / Math.sqrt(rows),
    );
    const bias = Float64Array.from({ length: cols }, (_, i) => Math.cos(i + index) / 4);
    return {
      weights: { data, rows, cols },
      bias,
      activation: index === widths.length - 2 ? last : activation,
    };
  });
}

/** Its file. */
export const networkFile = (...widths: number[]): Uint8Array => mlp(network(widths));

/** Numbers in [-1, 1] that need no random number. */
export const numbers = (length: number, seed = 1): Float32Array =>
  Float32Array.from({ length }, (_, i) => Math.sin((i + seed) * 12.9898));
