import type { Middleware, Model } from "./model.ts";
import type { Signature } from "./tensor.ts";

/**
 * Wraps a model in middleware. The first is the outermost: it sees a call first and its answer last.
 *
 * @param model - the model to wrap
 * @param middleware - layers, from the outside in
 * @returns a model of the same signature
 * @example
 * const double = defineModel({
 *   name: "double",
 *   inputs: { x: { dtype: "float32", shape: ["batch"] } },
 *   outputs: { y: { dtype: "float32", shape: ["batch"] } },
 *   run: ({ x }) => ({ y: tensor("float32", x.shape, x.data.map((v) => 2 * v)) }),
 * });
 * const safe = pipe(double, withTelemetry(), withTimeout(50), withBatching({ maxBatchSize: 64 }));
 * (await safe.run({ x: tensor("float32", [2], [1, 4]) })).y.data; // [2, 8]
 * @see the AI SDK's wrapLanguageModel
 */
export function pipe<I extends Signature, O extends Signature>(
  model: Model<I, O>,
  ...middleware: readonly Middleware[]
): Model<I, O> {
  return middleware.reduceRight<Model<I, O>>((inner, layer) => layer(inner), model);
}
