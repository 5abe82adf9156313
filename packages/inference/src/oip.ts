import { defineModel } from "./define-model.ts";
import { checkSignature } from "./internal/check.ts";
import { HEADER_LENGTH } from "./internal/oip/binary.ts";
import { dtypeOf } from "./internal/oip/datatype.ts";
import { body, pack, unpack } from "./internal/oip/message.ts";
import { InferResponse, ModelMetadata, parse, ServerMetadata, type WireSpec } from "./internal/oip/schema.ts";
import { sender, signalOf } from "./internal/oip/send.ts";
import type { Model, ModelSignature, RunOptions } from "./model.ts";
import type { Signature, TensorSpec, Tensors } from "./tensor.ts";

/** A model behind a server. */
export interface OipSource {
  /** Address of the server, such as `http://localhost:8000`. */
  readonly url: string | URL;
  /** Name of the model. */
  readonly model: string;
  /** Its version; the server's choice when absent. */
  readonly version?: string;
}

/** Options of {@link oip}'s `load`. */
export interface OipOptions<I extends Signature = Signature, O extends Signature = Signature> {
  /** The signature that the model must have; written `as const`, it types the tensors of `run`. */
  readonly signature?: ModelSignature<I, O>;
  /**
   * Whether tensors travel as bytes behind the JSON.
   * @defaultValue what the server says it can do
   */
  readonly binary?: boolean;
  /** Headers of every request, such as `Authorization`. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * Requests that may be under way at the same time.
   * @defaultValue `64`
   */
  readonly maxConcurrency?: number;
  /**
   * Sends the requests.
   * @defaultValue `globalThis.fetch`
   */
  readonly fetch?: typeof fetch;
}

/** The client's side of the Open Inference Protocol. */
export interface OipAdapter {
  /** Name of the adapter. */
  readonly name: "oip";
  /**
   * Asks the server about a model, and gives it as a {@link Model}.
   *
   * @param source - server and model
   * @param options - signature, headers, binary tensors
   * @returns the model
   */
  load<I extends Signature = Signature, O extends Signature = Signature>(
    source: OipSource,
    options?: OipOptions<I, O>,
  ): Promise<Model<I, O>>;
}

/**
 * Runs models that stand behind any server of the Open Inference Protocol, version 2: Triton, KServe, MLServer, ours.
 *
 * @example
 * import { createServer } from "@productizeml/inference/server";
 * const double = defineModel({
 *   name: "double",
 *   inputs: { x: { dtype: "float32", shape: ["batch"] } },
 *   outputs: { y: { dtype: "float32", shape: ["batch"] } },
 *   run: ({ x }) => ({ y: tensor("float32", x.shape, x.data.map((value) => 2 * value)) }),
 * });
 * const server = createServer({ models: [double] });
 * const here = { fetch: (url, init) => server.fetch(new Request(url, init)) };
 * const remote = await oip.load({ url: "http://localhost:8000", model: "double" }, here);
 * (await remote.run({ x: tensor("float32", [2], [1, 4]) })).y.data; // [2, 8]
 * @see https://github.com/kserve/open-inference-protocol
 */
export const oip: OipAdapter = { name: "oip", load };

async function load<I extends Signature = Signature, O extends Signature = Signature>(
  source: OipSource,
  options: OipOptions<I, O> = {},
): Promise<Model<I, O>> {
  const { headers = {}, maxConcurrency = 64 } = options;
  const send = sender(options.fetch ?? fetch, headers);
  const root = `${String(source.url).replace(/\/+$/, "")}/v2`;
  const version = source.version === undefined ? "" : `/versions/${encodeURIComponent(source.version)}`;
  const path = `${root}/models/${encodeURIComponent(source.model)}${version}`;

  const server = parse(ServerMetadata, (await send(root)).json, "bad-response", "oip.load");
  const about = parse(ModelMetadata, (await send(path)).json, "bad-response", "oip.load");
  const binary = options.binary ?? server.extensions.includes("binary_tensor_data");
  const loaded = { inputs: signatureOf(about.inputs), outputs: signatureOf(about.outputs) };
  checkSignature(source.model, options.signature, loaded);

  const run = async (inputs: Tensors, given: RunOptions): Promise<Tensors> => {
    const packed = pack(inputs, () => binary);
    const message = body(
      {
        ...(given.id === undefined ? {} : { id: given.id }),
        ...(binary ? { parameters: { binary_data_output: true } } : {}),
        inputs: packed.tensors,
      },
      packed.bytes,
    );
    const length: Record<string, string> =
      message.json === undefined ? {} : { [HEADER_LENGTH]: String(message.json) };
    const { json, rest } = await send(`${path}/infer`, {
      method: "POST",
      body: message.body,
      headers: { "Content-Type": binary ? "application/octet-stream" : "application/json", ...length },
      ...signalOf(given),
    });
    return unpack(parse(InferResponse, json, "bad-response", source.model).outputs, rest);
  };
  return defineModel({
    name: source.model,
    version: source.version ?? about.versions.at(-1),
    adapter: "oip",
    provider: about.platform || server.name,
    ...loaded,
    maxConcurrency,
    run,
  }) as unknown as Model<I, O>;
}

/** The protocol does not name free axes: a first one is taken to be the batch. */
const signatureOf = (specs: readonly WireSpec[]): Signature =>
  Object.fromEntries(
    specs.map(({ name, datatype, shape }): [string, TensorSpec] => [
      name,
      {
        dtype: dtypeOf(datatype),
        shape: shape.map((size, axis) => (size >= 0 ? size : axis === 0 ? "batch" : "")),
      },
    ]),
  );
