import { InferenceError } from "./errors.ts";
import { Deadlines } from "./internal/deadlines.ts";
import { layer } from "./internal/layer.ts";
import type { Middleware, Model } from "./model.ts";
import type { Signature, Tensors } from "./tensor.ts";

/**
 * Rejects with `timeout` when an answer takes longer. A native run cannot be stopped: it ends on its own and its slot
 * stays taken until then, but a call that has not begun by then never does.
 *
 * @param ms - milliseconds that a call may take, above 0
 * @returns the middleware; outside of {@link withBatching}, so that the time in the queue counts
 * @throws InferenceError `bad-option`
 * @example
 * const slow = defineModel({
 *   name: "slow",
 *   inputs: { x: { dtype: "float32", shape: ["batch"] } },
 *   outputs: { y: { dtype: "float32", shape: ["batch"] } },
 *   run: ({ x }) => new Promise((resolve) => setTimeout(() => resolve({ y: x }), 30)),
 * });
 * const impatient = pipe(slow, withTimeout(5));
 * await impatient.run({ x: tensor("float32", [1], [1]) }); // throws timeout
 */
export function withTimeout(ms: number): Middleware {
  if (!(ms > 0 && ms <= 0x7fffffff)) {
    throw new InferenceError("bad-option", `withTimeout requires milliseconds above 0, got ${ms}`);
  }
  return <I extends Signature, O extends Signature>(model: Model<I, O>): Model<I, O> => {
    const deadlines = new Deadlines(ms);
    const { name } = model.info;
    return layer(model, {
      run(inputs, options) {
        const deadline = Math.min(Date.now() + ms, options?.deadline ?? Infinity);
        return new Promise<Tensors<O>>((resolve, reject) => {
          const limit = deadlines.add(() =>
            reject(new InferenceError("timeout", `${name} requires an answer within ${ms} ms, got none`)),
          );
          model.run(inputs, { ...options, deadline }).then(
            (outputs) => {
              deadlines.remove(limit);
              resolve(outputs);
            },
            (error) => {
              deadlines.remove(limit);
              reject(error);
            },
          );
        });
      },
    });
  };
}
