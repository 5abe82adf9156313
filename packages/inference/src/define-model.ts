import { batchAxisOf, inputChecker } from "./internal/check.ts";
import { Drain } from "./internal/drain.ts";
import { checkLive, orAbort, runFailed } from "./internal/settle.ts";
import { sizeOf, zeros } from "./internal/typed-array.ts";
import type { Fallback, Model, ModelInfo, RunOptions } from "./model.ts";
import type { Signature, Tensor, Tensors } from "./tensor.ts";

/** What {@link defineModel} makes a model from. */
export interface ModelDefinition<I extends Signature = Signature, O extends Signature = Signature> {
  /** Name of the model. */
  readonly name: string;
  /**
   * Version of the model.
   * @defaultValue `"1"`
   */
  readonly version?: string | undefined;
  /**
   * The adapter that made it.
   * @defaultValue `"function"`
   */
  readonly adapter?: string;
  /**
   * The provider that really runs it.
   * @defaultValue `"js"`
   */
  readonly provider?: string;
  /** Hexadecimal SHA-256 of the model's bytes, when it was checked. */
  readonly sha256?: string | undefined;
  /** What the model takes. */
  readonly inputs: I;
  /** What the model gives. */
  readonly outputs: O;
  /**
   * Calls that it works on at the same time.
   * @defaultValue `1`
   */
  readonly maxConcurrency?: number;
  /**
   * Providers that were asked for first and refused.
   * @defaultValue `[]`
   */
  readonly fallbacks?: readonly Fallback[];
  /**
   * Computes the outputs.
   *
   * @param inputs - what the caller gave, checked; it must be read, or copied, by the time the function returns
   * @param options - what the caller said about this call
   */
  run(inputs: Tensors<I>, options: RunOptions): Tensors<O> | Promise<Tensors<O>>;
  /** Frees what the model holds; called once, after the last run has ended. */
  dispose?(): Promise<void> | void;
}

const NO_OPTIONS: RunOptions = {};

/**
 * Makes a model from a function: a rule, a baseline, a mock, or a runtime that this package has no adapter for.
 * It checks the inputs, honours signal and deadline, counts what is in flight and drains before it disposes.
 *
 * @param definition - name, signature and the function
 * @returns the model
 * @example
 * const rule = defineModel({
 *   name: "late-departure",
 *   inputs: { delay: { dtype: "float32", shape: ["batch"] } },
 *   outputs: { late: { dtype: "bool", shape: ["batch"] } },
 *   run: ({ delay }) => ({ late: tensor("bool", delay.shape, Array.from(delay.data, (minutes) => minutes > 15)) }),
 * });
 * (await rule.run({ delay: tensor("float32", [2], [3, 20]) })).late.data; // [0, 1]
 * rule.info.batchAxis; // 0
 */
export function defineModel<const I extends Signature, const O extends Signature>(
  definition: ModelDefinition<I, O>,
): Model<I, O> {
  const { name, inputs, outputs } = definition;
  const batchAxis = batchAxisOf(inputs, outputs);
  const info: ModelInfo<I, O> = {
    spec: "v1",
    name,
    version: definition.version ?? "1",
    adapter: definition.adapter ?? "function",
    provider: definition.provider ?? "js",
    inputs,
    outputs,
    maxConcurrency: definition.maxConcurrency ?? 1,
    fallbacks: definition.fallbacks ?? [],
    ...(definition.sha256 === undefined ? {} : { sha256: definition.sha256 }),
    ...(batchAxis === undefined ? {} : { batchAxis }),
  };
  const check = inputChecker(name, inputs);
  const drain = new Drain();

  const work = async (given: Tensors<I>, options: RunOptions): Promise<Tensors<O>> => {
    drain.enter(name);
    try {
      return await definition.run(given, options);
    } catch (error) {
      throw runFailed(name, error);
    } finally {
      drain.leave();
    }
  };
  const run = async (given: Tensors<I>, options: RunOptions = NO_OPTIONS): Promise<Tensors<O>> => {
    check(given);
    checkLive(name, options);
    return orAbort(work(given, options), name, options.signal);
  };
  const dispose = (): Promise<void> => drain.close(() => definition.dispose?.());

  return {
    info,
    run,
    async warmup(shapes = [{}]) {
      for (const each of shapes) await run(zeroInputs(inputs, each));
    },
    dispose,
    [Symbol.asyncDispose]: dispose,
  };
}

function zeroInputs<I extends Signature>(
  inputs: I,
  shapes: Partial<Record<keyof I, readonly number[]>>,
): Tensors<I> {
  const tensors: Record<string, Tensor> = {};
  for (const name of Object.keys(inputs)) {
    const { dtype, shape } = inputs[name];
    const sizes = shapes[name] ?? shape.map((size) => (typeof size === "number" ? size : 1));
    tensors[name] = { dtype, shape: sizes, data: zeros(dtype, sizeOf(sizes)) };
  }
  return tensors as Tensors<I>;
}
