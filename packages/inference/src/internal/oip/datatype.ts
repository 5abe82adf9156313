import { InferenceError } from "../../errors.ts";
import type { DType } from "../../tensor.ts";

const NAMES: Readonly<Record<DType, string>> = {
  float32: "FP32",
  float64: "FP64",
  float16: "FP16",
  int64: "INT64",
  int32: "INT32",
  int16: "INT16",
  int8: "INT8",
  uint64: "UINT64",
  uint32: "UINT32",
  uint16: "UINT16",
  uint8: "UINT8",
  bool: "BOOL",
  string: "BYTES",
};

const DTYPES = new Map(Object.entries(NAMES).map(([dtype, name]) => [name, dtype as DType]));

/** The protocol's name for an element type. */
export const datatypeOf = (dtype: DType): string => NAMES[dtype];

/** The element type that the protocol calls so. */
export function dtypeOf(datatype: string): DType {
  const dtype = DTYPES.get(datatype);
  if (dtype === undefined) {
    throw new InferenceError(
      "invalid-input",
      `the protocol requires one of the datatypes ${[...DTYPES.keys()].join(", ")}, got "${datatype}"`,
    );
  }
  return dtype;
}
