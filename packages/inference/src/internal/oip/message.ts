import { InferenceError } from "../../errors.ts";
import type { Tensor, Tensors } from "../../tensor.ts";
import { fromBytes, join, toBytes } from "./binary.ts";
import { datatypeOf, dtypeOf } from "./datatype.ts";
import { fromJson, toJson } from "./json.ts";
import type { WireTensor } from "./schema.ts";

/** Tensors on their way out: descriptions for the JSON, and the bytes that follow it. */
export interface Packed {
  readonly tensors: readonly WireTensor[];
  readonly bytes: readonly Uint8Array[];
}

/** Writes tensors: in binary those that `isBinary` says, the others as JSON. */
export function pack(tensors: Tensors, isBinary: (name: string) => boolean): Packed {
  const wire: WireTensor[] = [];
  const bytes: Uint8Array[] = [];
  for (const name of Object.keys(tensors)) {
    const { dtype, shape } = tensors[name];
    const head = { name, datatype: datatypeOf(dtype), shape: [...shape] };
    if (isBinary(name)) {
      const part = toBytes(tensors[name]);
      bytes.push(part);
      wire.push({ ...head, parameters: { binary_data_size: part.length } });
    } else wire.push({ ...head, data: toJson(tensors[name]) });
  }
  return { tensors: wire, bytes };
}

/** The body and the length of its JSON; undefined when there is nothing but JSON. */
export function body(
  message: object,
  bytes: readonly Uint8Array[],
): { body: string | Uint8Array<ArrayBuffer>; json?: number } {
  const json = JSON.stringify(message);
  if (bytes.length === 0) return { body: json };
  const head = new TextEncoder().encode(json);
  return { body: join([head, ...bytes]), json: head.length };
}

/** Reads tensors that a body describes; `rest` holds the bytes of the binary ones, in their order. */
export function unpack(wire: readonly WireTensor[], rest: Uint8Array): Tensors {
  const tensors: Record<string, Tensor> = {};
  let at = 0;
  for (const { name, datatype, shape, parameters, data } of wire) {
    const dtype = dtypeOf(datatype);
    const size = parameters?.binary_data_size;
    if (size === undefined) {
      tensors[name] = fromJson(name, dtype, shape, data);
      continue;
    }
    if (at + size > rest.length) {
      throw new InferenceError(
        "invalid-input",
        `the tensor "${name}" requires ${size} bytes behind the JSON, got ${rest.length - at}`,
      );
    }
    tensors[name] = fromBytes(name, dtype, shape, rest.subarray(at, at + size));
    at += size;
  }
  return tensors;
}
