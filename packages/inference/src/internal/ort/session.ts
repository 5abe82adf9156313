import { InferenceError } from "../../errors.ts";
import type { Fallback } from "../../model.ts";
import type { Signature, Tensor, TensorSpec, Tensors } from "../../tensor.ts";
import { nothingLoaded } from "../providers.ts";
import type { OrtRuntime, OrtSession, OrtSessionOptions, OrtTensor, OrtValue } from "./runtime.ts";

/** What there is to know about a session once it has been opened; survives a message between threads. */
export interface Opened {
  readonly provider: string;
  readonly fallbacks: readonly Fallback[];
  readonly inputs: Signature;
  readonly outputs: Signature;
}

/**
 * Opens the model on the first provider that takes it. onnxruntime's own list neither falls back nor tells which one
 * loaded, so each is tried by itself.
 */
export async function openSession(
  ort: OrtRuntime,
  model: string | Uint8Array,
  providers: readonly string[],
  options: OrtSessionOptions = {},
): Promise<{ session: OrtSession; opened: Opened }> {
  const fallbacks: Fallback[] = [];
  for (const provider of providers) {
    try {
      const session = await ort.InferenceSession.create(model, {
        ...options,
        executionProviders: [provider],
      });
      const inputs = signatureOf(session.inputMetadata);
      const outputs = signatureOf(session.outputMetadata);
      return { session, opened: { provider, fallbacks, inputs, outputs } };
    } catch (error) {
      fallbacks.push({ provider, error: error instanceof Error ? error : new Error(String(error)) });
    }
  }
  throw nothingLoaded(fallbacks);
}

/** Runs a session on our tensors. */
export async function runSession(ort: OrtRuntime, session: OrtSession, inputs: Tensors): Promise<Tensors> {
  const feeds: Record<string, OrtTensor> = {};
  for (const name in inputs) {
    const { dtype, data, shape } = inputs[name];
    feeds[name] = new ort.Tensor(dtype, data, shape);
  }
  const results = await session.run(feeds);
  const outputs: Record<string, Tensor> = {};
  for (const name in results) outputs[name] = fromOrt(results[name]);
  return outputs;
}

function fromOrt({ type, dims, data }: OrtTensor): Tensor {
  // Where the platform has Float16Array, onnxruntime uses it; the contract holds the bits.
  const bits =
    type === "float16" && !(data instanceof Uint16Array)
      ? new Uint16Array(
          (data as Uint16Array).buffer,
          (data as Uint16Array).byteOffset,
          (data as Uint16Array).length,
        )
      : data;
  return { dtype: type, shape: dims, data: bits as Tensor["data"] };
}

function signatureOf(values: readonly OrtValue[]): Signature {
  const signature: Record<string, TensorSpec> = {};
  for (const { name, isTensor, type, shape } of values) {
    if (!isTensor || type === undefined || shape === undefined) {
      throw new InferenceError("bad-model", `load requires a model of tensors, got "${name}", which is none`);
    }
    signature[name] = { dtype: type, shape: shape.map((size) => size ?? "") };
  }
  return signature;
}
