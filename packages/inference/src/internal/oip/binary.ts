import { InferenceError } from "../../errors.ts";
import type { DataOf, DType, Tensor } from "../../tensor.ts";
import { constructorOf, type Numeric, sizeOf } from "../typed-array.ts";

/** Header that says how many bytes of a body are JSON; the tensors' bytes follow. */
export const HEADER_LENGTH = "Inference-Header-Content-Length";

/** The bytes of a tensor, little-endian; a string is its length in four bytes, then its UTF-8. */
export function toBytes({ dtype, data }: Tensor): Uint8Array {
  if (dtype !== "string") {
    const { buffer, byteOffset, byteLength } = data as Numeric;
    return new Uint8Array(buffer, byteOffset, byteLength);
  }
  const encoder = new TextEncoder();
  return join(
    (data as readonly string[]).flatMap((text) => {
      const bytes = encoder.encode(text);
      const length = new Uint8Array(4);
      new DataView(length.buffer).setUint32(0, bytes.length, true);
      return [length, bytes];
    }),
  );
}

/** A tensor from its bytes. */
export function fromBytes(name: string, dtype: DType, shape: readonly number[], bytes: Uint8Array): Tensor {
  const size = sizeOf(shape);
  if (dtype === "string") return { dtype, shape, data: readStrings(name, size, bytes) };
  const array = constructorOf(dtype);
  if (bytes.length !== size * array.BYTES_PER_ELEMENT) {
    throw refusal(name, `${size * array.BYTES_PER_ELEMENT} bytes for the shape [${shape}]`, bytes.length);
  }
  // A typed array must begin at a multiple of its element's size, which a body's parts need not do.
  const aligned = bytes.slice().buffer;
  return { dtype, shape, data: new array(aligned, 0, size) as DataOf[DType] };
}

/** Arrays of bytes behind one another. */
export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Cuts a body into its JSON and the bytes behind it. */
export function split(
  body: Uint8Array,
  header: string | null | undefined,
): { json: unknown; rest: Uint8Array } {
  const length = header === null || header === undefined || header === "" ? body.length : Number(header);
  if (!Number.isInteger(length) || length < 0 || length > body.length) {
    throw new InferenceError(
      "invalid-input",
      `${HEADER_LENGTH} requires a length of at most ${body.length}, got "${header}"`,
    );
  }
  try {
    return {
      json: JSON.parse(new TextDecoder().decode(body.subarray(0, length))),
      rest: body.subarray(length),
    };
  } catch (cause) {
    throw new InferenceError("invalid-input", "the protocol requires a body of JSON, got text that is none", {
      cause,
    });
  }
}

function readStrings(name: string, size: number, bytes: Uint8Array): string[] {
  const decoder = new TextDecoder();
  const lengths = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  let at = 0;
  while (texts.length < size && at + 4 <= bytes.length) {
    const end = at + 4 + lengths.getUint32(at, true);
    if (end > bytes.length) break;
    texts.push(decoder.decode(bytes.subarray(at + 4, end)));
    at = end;
  }
  if (texts.length !== size || at !== bytes.length) {
    throw refusal(
      name,
      `${size} strings, each behind its length`,
      `${texts.length} in ${bytes.length} bytes`,
    );
  }
  return texts;
}

const refusal = (name: string, want: string, got: unknown): InferenceError =>
  new InferenceError("invalid-input", `the tensor "${name}" requires ${want}, got ${got}`);
