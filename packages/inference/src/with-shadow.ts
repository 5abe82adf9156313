import { InferenceError } from "./errors.ts";
import { compareTensors, type Difference, type ParityTolerance } from "./internal/compare.ts";
import { Drain } from "./internal/drain.ts";
import { layer } from "./internal/layer.ts";
import { own } from "./internal/own.ts";
import type { Middleware, Model, RunOptions } from "./model.ts";
import type { Signature, Tensors } from "./tensor.ts";

/** One call that both models have answered. */
export interface ShadowEvent {
  /** The caller's name for the call. */
  readonly id: string | undefined;
  /** What both were given. */
  readonly inputs: Tensors;
  /** What the caller got. */
  readonly primary: Tensors;
  /** What the challenger would have answered. */
  readonly challenger: Tensors;
  /** How far the two lie apart. */
  readonly difference: Difference;
  /** Milliseconds that the primary took. */
  readonly primaryMs: number;
  /** Milliseconds that the challenger took. */
  readonly challengerMs: number;
}

/** Options of {@link withShadow}. */
export interface ShadowOptions {
  /**
   * Share of the calls that the challenger sees, in `[0, 1]`. Which calls is decided by their number alone, evenly.
   * @defaultValue `1`
   */
  readonly sample?: number;
  /** How far the answers may lie apart and still agree. */
  readonly tolerance?: ParityTolerance;
  /**
   * Calls that the challenger works on at the same time; above it calls are left out and counted by `onDrop`.
   * @defaultValue `16`
   */
  readonly maxInFlight?: number;
  /**
   * Called when both have answered.
   *
   * @param event - both answers, and how far they lie apart
   */
  readonly onCompare?: (event: ShadowEvent) => void;
  /**
   * Called when the challenger failed.
   *
   * @param error - what it threw
   * @param id - the caller's name for the call
   */
  readonly onError?: (error: unknown, id: string | undefined) => void;
  /**
   * Called when the challenger was too busy.
   *
   * @param dropped - calls left out so far
   */
  readonly onDrop?: (dropped: number) => void;
}

/**
 * Lets a challenger see production calls. It runs after the primary has answered, so that it neither delays a call nor
 * fails one; what it or a callback throws never reaches the caller. Disposing waits for its last run; the challenger
 * itself stays the caller's to dispose.
 *
 * @param challenger - a model that takes the same inputs
 * @param options - which calls, how many at a time, where the comparisons go
 * @returns the middleware
 * @throws InferenceError `bad-option`
 * @example
 * const times = (factor) =>
 *   defineModel({
 *     name: `times ${factor}`,
 *     inputs: { x: { dtype: "float32", shape: ["batch"] } },
 *     outputs: { y: { dtype: "float32", shape: ["batch"] } },
 *     run: ({ x }) => ({ y: tensor("float32", x.shape, x.data.map((value) => factor * value)) }),
 *   });
 * const differences = [];
 * const onCompare = ({ difference }) => differences.push(difference.maxAbsolute);
 * await using model = pipe(times(2), withShadow(times(3), { onCompare }));
 * (await model.run({ x: tensor("float32", [2], [1, 4]) })).y.data; // [2, 8]
 * await model.dispose();
 * differences; // [4]
 */
export function withShadow(challenger: Model, options: ShadowOptions = {}): Middleware {
  const { sample = 1, tolerance, maxInFlight = 16, onCompare, onError, onDrop } = options;
  if (!(sample >= 0 && sample <= 1) || !(maxInFlight >= 1)) {
    throw new InferenceError(
      "bad-option",
      `withShadow requires sample in [0, 1] and maxInFlight of 1 or more, got ${sample} and ${maxInFlight}`,
    );
  }
  return <I extends Signature, O extends Signature>(model: Model<I, O>): Model<I, O> => {
    const drain = new Drain();
    let calls = 0;
    let inFlight = 0;
    let dropped = 0;

    const shadow = async (
      inputs: Tensors,
      primary: Tensors,
      primaryMs: number,
      id: string | undefined,
    ): Promise<void> => {
      const startedAt = performance.now();
      try {
        const answer = await challenger.run(inputs, { id });
        const challengerMs = performance.now() - startedAt;
        const difference = compareTensors(primary, answer, tolerance);
        onCompare?.({ id, inputs, primary, challenger: answer, difference, primaryMs, challengerMs });
      } catch (error) {
        onError?.(error, id);
      }
    };
    const start = (...args: Parameters<typeof shadow>): void => {
      if (inFlight >= maxInFlight) {
        quietly(() => onDrop?.(++dropped));
        return;
      }
      drain.enter(challenger.info.name);
      inFlight++;
      shadow(...args)
        .catch(() => {})
        .finally(() => {
          inFlight--;
          drain.leave();
        });
    };

    return layer(model, {
      async run(inputs, given?: RunOptions) {
        if (!isSampled(calls++, sample)) return model.run(inputs, given);
        const kept = own(inputs);
        const startedAt = performance.now();
        const outputs = await model.run(inputs, given);
        quietly(() => start(kept, own(outputs), performance.now() - startedAt, given?.id));
        return outputs;
      },
      close: () => drain.close(() => {}),
    });
  };
}

/** Multiples of the golden ratio fill the unit interval evenly, without a random number. */
const isSampled = (call: number, share: number): boolean => (call * 0.6180339887498949) % 1 < share;

/** What happens here is never the caller's matter. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // A callback threw, or the model is being disposed.
  }
}
