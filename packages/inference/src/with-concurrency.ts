import { InferenceError } from "./errors.ts";
import { Drain } from "./internal/drain.ts";
import { layer } from "./internal/layer.ts";
import { own } from "./internal/own.ts";
import { checkLive, orAbort } from "./internal/settle.ts";
import type { Middleware, Model, RunOptions } from "./model.ts";
import type { Signature, Tensors } from "./tensor.ts";

/** Options of {@link withConcurrency}. */
export interface ConcurrencyOptions {
  /** Calls that may be inside at the same time, at least 1. */
  readonly max: number;
  /**
   * Calls that may wait outside; the next is refused with `overloaded`, which a server answers with 503.
   * @defaultValue unlimited
   */
  readonly maxQueue?: number;
}

/**
 * Lets a limited number of calls in, first come, first served, and refuses what would wait too long behind them.
 *
 * @param options - how many inside, how many waiting
 * @returns the middleware
 * @throws InferenceError `bad-option`
 * @example
 * const slow = defineModel({
 *   name: "slow",
 *   inputs: { x: { dtype: "float32", shape: ["batch"] } },
 *   outputs: { y: { dtype: "float32", shape: ["batch"] } },
 *   run: ({ x }) => new Promise((resolve) => setTimeout(() => resolve({ y: x }), 30)),
 * });
 * const narrow = pipe(slow, withConcurrency({ max: 1, maxQueue: 0 }));
 * const first = narrow.run({ x: tensor("float32", [1], [1]) });
 * await narrow.run({ x: tensor("float32", [1], [2]) }); // throws overloaded
 * (await first).y.data; // [1]
 */
export function withConcurrency(options: ConcurrencyOptions): Middleware {
  const { max, maxQueue = Infinity } = options;
  if (!Number.isInteger(max) || max < 1 || !(maxQueue >= 0)) {
    throw new InferenceError(
      "bad-option",
      `withConcurrency requires max of 1 or more and maxQueue of 0 or more, got ${max} and ${maxQueue}`,
    );
  }
  return <I extends Signature, O extends Signature>(model: Model<I, O>): Model<I, O> => {
    const { name } = model.info;
    const drain = new Drain();
    const waiting: (() => void)[] = [];
    let inside = 0;
    const inTurn = async (work: () => Promise<Tensors<O>>): Promise<Tensors<O>> => {
      try {
        return await work();
      } finally {
        drain.leave();
        const next = waiting.shift();
        if (next === undefined) inside--;
        else next();
      }
    };
    const run = async (inputs: Tensors<I>, options?: RunOptions): Promise<Tensors<O>> => {
      if (inside >= max && waiting.length >= maxQueue) {
        throw new InferenceError(
          "overloaded",
          `${name} requires at most ${maxQueue} calls waiting, got one more`,
        );
      }
      drain.enter(name);
      if (inside < max) {
        inside++;
        return inTurn(() => model.run(inputs, options));
      }
      const copies = own(inputs) as Tensors<I>;
      const queuedAt = performance.now();
      await new Promise<void>((resolve) => waiting.push(resolve));
      if (options?.timing) options.timing.queueMs += performance.now() - queuedAt;
      return inTurn(async () => {
        checkLive(name, options);
        return model.run(copies, options);
      });
    };
    return layer(model, {
      run: (inputs, options) => orAbort(run(inputs, options), name, options?.signal),
      close: () => drain.close(() => {}),
    });
  };
}
