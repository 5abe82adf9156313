import { InferenceError } from "./errors.ts";
import { compareTensors, type Difference, type ParityTolerance } from "./internal/compare.ts";
import type { Model } from "./model.ts";
import type { Signature, Tensors } from "./tensor.ts";

/** What {@link verifyParity} found. */
export interface ParityReport {
  /** Whether the models agree on every sample. */
  readonly agrees: boolean;
  /** Samples that were run. */
  readonly samples: number;
  /** Indices of the samples on which they do not agree. */
  readonly disagreeing: readonly number[];
  /** Largest absolute difference over all samples. */
  readonly maxAbsolute: number;
  /** Where it is; absent when all answers are equal. */
  readonly worst?: {
    /** Index of the sample. */
    readonly sample: number;
    /** Name of the output. */
    readonly output: string;
    /** Index of the element, row-major. */
    readonly index: number;
  };
}

/**
 * Runs two models on the same samples and says whether they give the same answers: a model and its export, two
 * providers, here and behind a server.
 *
 * @param a - a model
 * @param b - the model to compare it with
 * @param samples - inputs that both take
 * @param tolerance - how far numbers may lie apart
 * @returns the report
 * @throws InferenceError `invalid-input` without samples, and what the models throw
 * @example
 * const times = (factor) =>
 *   defineModel({
 *     name: "times",
 *     inputs: { x: { dtype: "float64", shape: ["batch"] } },
 *     outputs: { y: { dtype: "float64", shape: ["batch"] } },
 *     run: ({ x }) => ({ y: tensor("float64", x.shape, x.data.map((value) => factor * value)) }),
 *   });
 * const samples = [{ x: tensor("float64", [2], [1, 4]) }];
 * await verifyParity(times(2), times(2.5), samples); // { agrees: false, samples: 1, disagreeing: [0], maxAbsolute: 2 }
 * @see numpy.allclose
 */
export async function verifyParity<I extends Signature, O extends Signature>(
  a: Model<I, O>,
  b: Model<I, O>,
  samples: readonly Tensors<I>[],
  tolerance: ParityTolerance = {},
): Promise<ParityReport> {
  if (samples.length === 0) {
    throw new InferenceError("invalid-input", "verifyParity requires at least one sample, got none");
  }
  const disagreeing: number[] = [];
  let maxAbsolute = 0;
  let worst: ParityReport["worst"];
  for (const [sample, inputs] of samples.entries()) {
    const [left, right] = await Promise.all([a.run(inputs), b.run(inputs)]);
    const difference: Difference = compareTensors(left, right, tolerance);
    if (!difference.agrees) disagreeing.push(sample);
    if (difference.maxAbsolute > maxAbsolute && difference.worst !== undefined) {
      maxAbsolute = difference.maxAbsolute;
      worst = { sample, ...difference.worst };
    }
  }
  return {
    agrees: disagreeing.length === 0,
    samples: samples.length,
    disagreeing,
    maxAbsolute,
    ...(worst === undefined ? {} : { worst }),
  };
}
