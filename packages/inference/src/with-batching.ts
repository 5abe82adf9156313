import { InferenceError } from "./errors.ts";
import { Batcher } from "./internal/batcher.ts";
import { inputChecker } from "./internal/check.ts";
import { layer } from "./internal/layer.ts";
import { checkLive, orAbort } from "./internal/settle.ts";
import type { Middleware, Model } from "./model.ts";
import type { Signature, Tensors } from "./tensor.ts";

/** Options of {@link withBatching}. */
export interface BatchingOptions {
  /** Rows in one batch; a call that brings more of them goes alone. */
  readonly maxBatchSize: number;
  /**
   * Milliseconds that the first row of a batch waits for others. At 0 a batch is what came in since the last one left:
   * alone, a call hardly waits; under load, batches grow by themselves.
   * @defaultValue `0`
   */
  readonly maxDelayMs?: number;
  /**
   * Calls that may wait; the next is refused with `overloaded`.
   * @defaultValue unlimited
   */
  readonly maxQueue?: number;
}

/**
 * Stacks the rows of concurrent calls and runs them as one. Calls whose shapes differ do not share a batch; calls that
 * were cancelled or are too late are dropped before it leaves; when a batch fails, its halves are tried, so that a bad
 * row fails alone. Outputs are views into the batch's: copy what is kept for long.
 *
 * @param options - size and delay of a batch, length of the queue
 * @returns the middleware, for a model whose first axis counts rows (`info.batchAxis` is 0)
 * @throws InferenceError `bad-option`, also for a model that cannot be batched
 * @example
 * const batches = [];
 * const double = defineModel({
 *   name: "double",
 *   inputs: { x: { dtype: "float32", shape: ["batch"] } },
 *   outputs: { y: { dtype: "float32", shape: ["batch"] } },
 *   run({ x }) {
 *     batches.push(x.shape[0]);
 *     return { y: tensor("float32", x.shape, x.data.map((value) => 2 * value)) };
 *   },
 * });
 * const model = pipe(double, withBatching({ maxBatchSize: 64 }));
 * const calls = [1, 2, 3].map((value) => model.run({ x: tensor("float32", [1], [value]) }));
 * (await Promise.all(calls)).map(({ y }) => y.data[0]); // [2, 4, 6]
 * batches; // [3]
 * @see Triton's dynamic_batching
 */
export function withBatching(options: BatchingOptions): Middleware {
  const { maxBatchSize, maxDelayMs = 0, maxQueue = Infinity } = options;
  if (!Number.isInteger(maxBatchSize) || maxBatchSize < 1 || !(maxDelayMs >= 0) || !(maxQueue >= 0)) {
    throw new InferenceError(
      "bad-option",
      `withBatching requires maxBatchSize of 1 or more, maxDelayMs and maxQueue of 0 or more, got ${maxBatchSize}, ${maxDelayMs} and ${maxQueue}`,
    );
  }
  return <I extends Signature, O extends Signature>(model: Model<I, O>): Model<I, O> => {
    const { name, inputs: signature, batchAxis } = model.info;
    if (batchAxis !== 0) {
      throw new InferenceError(
        "bad-option",
        `withBatching requires a model whose first axis counts rows in every input and output, got ${name}`,
      );
    }
    const check = inputChecker(name, signature);
    const batcher = new Batcher(model as unknown as Model, maxBatchSize, maxDelayMs);
    return layer(model, {
      run(inputs, given) {
        try {
          check(inputs);
          checkLive(name, given);
          if (batcher.waiting >= maxQueue) {
            throw new InferenceError(
              "overloaded",
              `${name} requires at most ${maxQueue} calls waiting, got one more`,
            );
          }
          return orAbort(batcher.add(inputs, given) as Promise<Tensors<O>>, name, given?.signal);
        } catch (error) {
          return Promise.reject(error);
        }
      },
      close: () => batcher.close(),
    });
  };
}
