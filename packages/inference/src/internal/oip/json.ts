import { InferenceError } from "../../errors.ts";
import type { DataOf, DType, Tensor } from "../../tensor.ts";
import { sizeOf, zeros } from "../typed-array.ts";

/** The elements of a tensor as the protocol's JSON has them: flat, row-major. JSON has no NaN: it becomes null. */
export function toJson({ dtype, data }: Tensor): unknown[] {
  if (dtype === "float16") {
    throw new InferenceError("invalid-input", "FP16 requires binary tensors, got a request for JSON");
  }
  if (dtype === "bool") return Array.from(data as Uint8Array, (bit) => bit !== 0);
  return Array.from(data as ArrayLike<unknown>, (value) =>
    typeof value === "bigint" ? Number(value) : value,
  );
}

/** A tensor from the protocol's JSON, whose elements may be nested by axis or flat. */
export function fromJson(name: string, dtype: DType, shape: readonly number[], json: unknown): Tensor {
  if (dtype === "float16" || !Array.isArray(json)) {
    throw refusal(name, dtype === "float16" ? "binary data for FP16" : "an array of data", typeof json);
  }
  const flat: readonly unknown[] = json.some(Array.isArray) ? json.flat(Infinity) : json;
  const size = sizeOf(shape);
  if (flat.length !== size) throw refusal(name, `${size} elements for the shape [${shape}]`, flat.length);
  const data = zeros(dtype, size) as unknown[];
  const read = READERS[dtype] ?? readInteger;
  for (let i = 0; i < size; i++) {
    const value = read(flat[i]);
    data[i] = value;
    if (value === undefined || (read === readInteger && data[i] !== value)) {
      throw refusal(name, `elements of type ${dtype}`, JSON.stringify(flat[i]));
    }
  }
  return { dtype, shape, data: data as unknown as DataOf[DType] };
}

const readFloat = (value: unknown): unknown =>
  typeof value === "number" ? value : value === null ? Number.NaN : undefined;
const readInteger = (value: unknown): unknown => (typeof value === "number" ? value : undefined);
const readBigInt = (value: unknown): unknown =>
  Number.isSafeInteger(value) ? BigInt(value as number) : undefined;

const READERS: Partial<Record<DType, (value: unknown) => unknown>> = {
  float32: readFloat,
  float64: readFloat,
  int64: readBigInt,
  uint64: (value) => (Number(value) >= 0 ? readBigInt(value) : undefined),
  bool: (value) =>
    typeof value === "boolean" ? Number(value) : value === 0 || value === 1 ? value : undefined,
  string: (value) => (typeof value === "string" ? value : undefined),
};

const refusal = (name: string, want: string, got: unknown): InferenceError =>
  new InferenceError("invalid-input", `the tensor "${name}" requires ${want}, got ${got}`);
