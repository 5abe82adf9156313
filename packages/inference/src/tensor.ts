import { InferenceError } from "./errors.ts";
import { sizeOf, typedArray } from "./internal/typed-array.ts";

/** Element types: those that ONNX, TensorFlow and the Open Inference Protocol share. */
export type DType =
  | "float32"
  | "float64"
  | "float16"
  | "int64"
  | "int32"
  | "int16"
  | "int8"
  | "uint64"
  | "uint32"
  | "uint16"
  | "uint8"
  | "bool"
  | "string";

/** The array that holds the elements of each {@link DType}. */
export interface DataOf {
  /** 32-bit floats. */
  float32: Float32Array;
  /** 64-bit floats. */
  float64: Float64Array;
  /** Half floats, as their bits. */
  float16: Uint16Array;
  /** 64-bit integers. */
  int64: BigInt64Array;
  /** 32-bit integers. */
  int32: Int32Array;
  /** 16-bit integers. */
  int16: Int16Array;
  /** 8-bit integers. */
  int8: Int8Array;
  /** 64-bit unsigned integers. */
  uint64: BigUint64Array;
  /** 32-bit unsigned integers. */
  uint32: Uint32Array;
  /** 16-bit unsigned integers. */
  uint16: Uint16Array;
  /** Bytes. */
  uint8: Uint8Array;
  /** 0 for false, 1 for true. */
  bool: Uint8Array;
  /** Strings. */
  string: readonly string[];
}

/** Type and shape that a model declares for one tensor. */
export interface TensorSpec<D extends DType = DType> {
  /** Element type. */
  readonly dtype: D;
  /** Sizes of the axes; a string names an axis whose size each call chooses. */
  readonly shape: readonly (number | string)[];
}

/** Specs by tensor name. */
export type Signature = Readonly<Record<string, TensorSpec>>;

/** A dense tensor, row-major. */
export interface Tensor<D extends DType = DType> {
  /** Element type. */
  readonly dtype: D;
  /** Sizes of the axes; `[]` for a scalar. */
  readonly shape: readonly number[];
  /** Elements, as many as the product of `shape`. */
  readonly data: DataOf[D];
}

/** Tensors by name, with the element types that a signature declares. */
export type Tensors<S extends Signature = Signature> = { readonly [K in keyof S]: Tensor<S[K]["dtype"]> };

/**
 * Makes a tensor from numbers, booleans or strings. A typed array of the right kind is taken as it is, not copied.
 *
 * @param dtype - element type
 * @param shape - sizes of the axes
 * @param values - elements in row-major order, as many as the product of `shape`
 * @returns the tensor
 * @throws InferenceError `invalid-input` when the number of values does not fit the shape
 * @example
 * tensor("float32", [2, 2], [1, 2, 3, 4]).data; // [1, 2, 3, 4]
 * tensor("bool", [3], [true, false, true]).data; // [1, 0, 1]
 * @see onnxruntime-common's Tensor
 */
export function tensor<D extends DType>(
  dtype: D,
  shape: readonly number[],
  values: ArrayLike<number> | ArrayLike<bigint> | ArrayLike<boolean> | ArrayLike<string>,
): Tensor<D> {
  const size = sizeOf(shape);
  if (values.length !== size) {
    throw new InferenceError(
      "invalid-input",
      `tensor requires ${size} values for the shape [${shape.join(", ")}], got ${values.length}`,
    );
  }
  return { dtype, shape, data: typedArray(dtype, values) };
}
