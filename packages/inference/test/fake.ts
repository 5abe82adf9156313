import { defineModel, type Model, type RunOptions, type Tensor, tensor } from "../src/index.ts";

const SIGNATURE = {
  inputs: { x: { dtype: "float32", shape: ["batch", 2] } },
  outputs: { y: { dtype: "float32", shape: ["batch", 1] } },
} as const;

/** A model that adds the two numbers of each row, and remembers how it was called. */
export interface Fake extends Model<(typeof SIGNATURE)["inputs"], (typeof SIGNATURE)["outputs"]> {
  /** Rows of each run, in the order in which they began. */
  readonly batches: number[];
  /** Options of each run. */
  readonly options: RunOptions[];
  /** Ends the runs that wait, when the model was made with `held`. */
  release(): void;
  /** Whether it has been freed. */
  readonly freed: () => boolean;
}

export interface FakeOptions {
  /** Whether runs wait until they are released. */
  readonly held?: boolean;
  /** Throws for a row that contains this number. */
  readonly poison?: number;
  readonly maxConcurrency?: number;
  /** What is added to each sum. */
  readonly bias?: number;
}

export function fake(options: FakeOptions = {}): Fake {
  const { held = false, poison, maxConcurrency = 1, bias = 0 } = options;
  const batches: number[] = [];
  const seen: RunOptions[] = [];
  let waiting: (() => void)[] = [];
  let freed = false;
  const model = defineModel({
    name: "fake",
    ...SIGNATURE,
    maxConcurrency,
    async run({ x }, given) {
      batches.push(x.shape[0]);
      seen.push(given);
      const values = x.data.slice();
      if (held) await new Promise<void>((resolve) => waiting.push(resolve));
      if (poison !== undefined && values.includes(poison)) throw new Error("a poisoned row");
      const sums = Array.from(
        { length: x.shape[0] },
        (_, row) => values[2 * row] + values[2 * row + 1] + bias,
      );
      return { y: tensor("float32", [x.shape[0], 1], sums) };
    },
    dispose() {
      freed = true;
    },
  });
  return {
    ...model,
    batches,
    options: seen,
    release() {
      for (const each of waiting) each();
      waiting = [];
    },
    freed: () => freed,
  };
}

/** Rows of two numbers as the fake's input. */
export const rows = (
  ...pairs: readonly (readonly [number, number])[]
): { readonly x: Tensor<"float32"> } => ({
  x: tensor("float32", [pairs.length, 2], pairs.flat()),
});

/** The sums that the fake answered. */
export const sums = ({ y }: { readonly y: { readonly data: Float32Array } }): number[] => Array.from(y.data);

/** Waits until other callers, runs and timers of 0 ms have had their turn. */
export const turns = (count = 5): Promise<void> =>
  count === 0
    ? Promise.resolve()
    : new Promise<void>((resolve) => setTimeout(resolve, 0)).then(() => turns(count - 1));

/** The code of what a promise rejects with; `"resolved"` when it does not. */
export const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "resolved",
    (error: { code?: unknown }) => error.code,
  );
