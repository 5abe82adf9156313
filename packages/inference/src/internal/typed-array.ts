import type { DataOf, DType } from "../tensor.ts";

const CONSTRUCTORS = {
  float32: Float32Array,
  float64: Float64Array,
  float16: Uint16Array,
  int64: BigInt64Array,
  int32: Int32Array,
  int16: Int16Array,
  int8: Int8Array,
  uint64: BigUint64Array,
  uint32: Uint32Array,
  uint16: Uint16Array,
  uint8: Uint8Array,
  bool: Uint8Array,
} as const;

/** Every typed array that a tensor may hold. */
export type Numeric = Exclude<DataOf[DType], readonly string[]>;

/** What the house calls with a typed array whose kind is known only at run time. */
interface NumericConstructor {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): Numeric;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): Numeric;
}

/** The constructor for a dtype other than `string`. */
export const constructorOf = (dtype: Exclude<DType, "string">): NumericConstructor =>
  CONSTRUCTORS[dtype] as unknown as NumericConstructor;

/** Number of elements of a shape. */
export function sizeOf(shape: readonly number[]): number {
  let size = 1;
  for (let axis = 0; axis < shape.length; axis++) size *= shape[axis];
  return size;
}

/** Whether `data` is the array that a tensor of this dtype holds. */
export const holds = (dtype: DType, data: unknown): boolean =>
  dtype === "string" ? Array.isArray(data) : data instanceof CONSTRUCTORS[dtype];

/** A new array of `length` zeros (or empty strings). */
export const zeros = <D extends DType>(dtype: D, length: number): DataOf[D] =>
  (dtype === "string"
    ? new Array<string>(length).fill("")
    : new (constructorOf(dtype as Exclude<DType, "string">))(length)) as DataOf[D];

/** The values in the array that a tensor of this dtype holds: the same object when it is one already. */
export function typedArray<D extends DType>(dtype: D, values: ArrayLike<unknown>): DataOf[D] {
  if (holds(dtype, values)) return values as DataOf[D];
  if (dtype === "string") return Array.from(values, String) as DataOf[DType] as DataOf[D];
  const out = zeros(dtype, values.length) as Numeric;
  if (out instanceof BigInt64Array || out instanceof BigUint64Array) {
    for (let i = 0; i < out.length; i++) out[i] = BigInt(values[i] as number);
  } else {
    for (let i = 0; i < out.length; i++) out[i] = Number(values[i]);
  }
  return out as DataOf[D];
}

/** A copy that shares no memory with `data`. */
export const copyOf = <D extends DType>(data: DataOf[D]): DataOf[D] =>
  (data as { slice(): unknown }).slice() as DataOf[D];

/** Writes `source` into `target` from `offset` on. */
export function writeAt(target: DataOf[DType], offset: number, source: DataOf[DType]): void {
  if (Array.isArray(target)) {
    for (let i = 0; i < source.length; i++) target[offset + i] = source[i];
  } else {
    (target as Float64Array).set(source as Float64Array, offset);
  }
}

/** The elements from `start` to `end`: a view where the array allows one. */
export const view = <D extends DType>(data: DataOf[D], start: number, end: number): DataOf[D] =>
  (Array.isArray(data)
    ? data.slice(start, end)
    : (data as Float64Array).subarray(start, end)) as unknown as DataOf[D];
