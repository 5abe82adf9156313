import { calibrate, isotonicCalibration } from "@productizeml/metrics";
import { InvalidInputError } from "@productizeml/stats";
import { finite, oneOf, whole } from "../internal/check.ts";
import { expectedMetric, type PerformanceMetric, type Scored } from "./expected-metric.ts";
import { samplingError } from "./sampling-error.ts";

const METRICS: readonly PerformanceMetric[] = ["accuracy", "precision", "recall", "f1", "rocAuc"];

/** What a binary classifier said, label unknown. */
export interface Predictions {
  /** Probability of the positive class for each row, in `[0, 1]`. */
  readonly yProb: ArrayLike<number>;
  /** Predicted class for each row, 0 or 1. @defaultValue 1 where `yProb` reaches the threshold */
  readonly yPred?: ArrayLike<number | boolean>;
}

/** What a binary classifier said, and what was true. */
export interface LabelledPredictions extends Predictions {
  /** True class for each row, 0 or 1. */
  readonly yTrue: ArrayLike<number | boolean>;
}

/** Options of {@link estimatePerformance}. */
export interface PerformanceOptions {
  /** Which measures. @defaultValue all five */
  readonly metrics?: readonly PerformanceMetric[];
  /**
   * What makes probabilities of scores: an isotonic regression on the reference, or nothing, for a model that is calibrated already.
   * @defaultValue "isotonic"
   */
  readonly calibration?: "isotonic" | "none";
  /** Probability from which the positive class is predicted, where `yPred` is not given. @defaultValue 0.5 */
  readonly threshold?: number;
  /** Rows of a chunk; the rest makes a shorter last one. @defaultValue what makes `chunkCount` chunks */
  readonly chunkSize?: number;
  /** Chunks of the current data and of the reference, when `chunkSize` is not given. @defaultValue 10 */
  readonly chunkCount?: number;
  /** Half width of bands and alert limits, in standard errors and standard deviations. @defaultValue 3 */
  readonly deviations?: number;
}

/** One measure on one chunk. */
export interface ChunkEstimate {
  /** First row of the chunk. */
  readonly start: number;
  /** Row after its last. */
  readonly end: number;
  /** Estimated value; `NaN` where the measure is undefined. */
  readonly estimate: number;
  /** Standard error of a chunk of this size. */
  readonly samplingError: number;
  /** Lower end of the band, not below 0. */
  readonly lower: number;
  /** Upper end of the band, not above 1. */
  readonly upper: number;
  /** Whether the estimate lies outside the limits. */
  readonly alert: boolean;
}

/** One measure over time. */
export interface MetricEstimate {
  /** The measure. */
  readonly metric: PerformanceMetric;
  /** Value below which an alert is raised: mean less `deviations` standard deviations of `reference`, not below 0. */
  readonly lowerLimit: number;
  /** Value above which an alert is raised, not above 1. */
  readonly upperLimit: number;
  /** True value on each chunk of the reference; `NaN` where a chunk has one class only. */
  readonly reference: readonly number[];
  /** Estimates on each chunk of the current data. */
  readonly chunks: readonly ChunkEstimate[];
}

/** What {@link estimatePerformance} gives. Plain data. */
export interface PerformanceEstimate {
  /** What made probabilities of scores. */
  readonly calibration: "isotonic" | "none";
  /** One entry for each measure, in the order asked for. */
  readonly metrics: readonly MetricEstimate[];
}

/**
 * Estimates how well a binary classifier does where the labels are not known yet (confidence-based performance estimation).
 *
 * A calibrated probability of 0.9 is right nine times in ten: summed over a chunk, the probabilities give the confusion matrix to expect.
 * This holds while the relation between inputs and labels stands, whatever happens to the inputs; it cannot see that relation change.
 *
 * @param reference - labelled predictions on data that the model was not trained on
 * @param current - predictions without labels, in the order of time
 * @param options - which measures, how calibrated, what chunks
 * @returns an estimate with its sampling error for each chunk and measure
 * @throws InvalidInputError `length-mismatch`, `too-few-values`, `out-of-range` for a probability, `unknown-label` for a class other than 0 and 1, `bad-option`
 * @example
 * const reference = { yProb: [0.1, 0.9, 0.2, 0.8], yTrue: [0, 1, 0, 1] };
 * const options = { metrics: ["accuracy"], calibration: "none", chunkCount: 1 };
 * estimatePerformance(reference, { yProb: [0.1, 0.6, 0.8, 0.3] }, options).metrics[0].chunks[0].estimate; // 0.75
 * @see nannyml.CBPE (0.13.1); complexity O(n log n)
 */
export function estimatePerformance(
  reference: LabelledPredictions,
  current: Predictions,
  options: PerformanceOptions = {},
): PerformanceEstimate {
  const { metrics = METRICS, calibration = "isotonic", threshold = 0.5, deviations = 3 } = options;
  for (const metric of metrics) oneOf("estimatePerformance", "metrics", metric, METRICS);
  oneOf("estimatePerformance", "calibration", calibration, ["isotonic", "none"]);
  finite("estimatePerformance", "threshold", threshold, { min: 0, max: 1 });
  finite("estimatePerformance", "deviations", deviations, { min: 0 });

  const labels = classes("reference.yTrue", reference.yTrue, reference.yProb.length);
  const labelled: Scored = { ...read("reference", reference, threshold), chance: labels };
  const scored = read("current", current, threshold);
  const chance =
    calibration === "none"
      ? scored.score
      : calibrate(isotonicCalibration(labels, labelled.score), scored.score);
  const expected: Scored = { ...scored, chance };
  const referenceChunks = chunksOf("reference", labels.length, options);
  const currentChunks = chunksOf("current", chance.length, options);

  return {
    calibration,
    metrics: metrics.map((metric): MetricEstimate => {
      const realized = referenceChunks.map(([start, end]) => realize(metric, labelled, start, end));
      const [lowerLimit, upperLimit] = limits(realized, deviations);
      const errorOf = samplingError(metric, labelled);
      const chunks = currentChunks.map(([start, end]): ChunkEstimate => {
        const estimate = expectedMetric(metric, expected, start, end);
        const error = errorOf(end - start);
        const lower = Math.max(estimate - deviations * error, 0);
        const upper = Math.min(estimate + deviations * error, 1);
        const alert = estimate < lowerLimit || estimate > upperLimit;
        return { start, end, estimate, samplingError: error, lower, upper, alert };
      });
      return { metric, lowerLimit, upperLimit, reference: realized, chunks };
    }),
  };
}

function read(side: string, { yProb, yPred }: Predictions, threshold: number): Scored {
  const n = yProb.length;
  if (n === 0) {
    throw new InvalidInputError("too-few-values", `estimatePerformance requires rows in ${side}, got none`);
  }
  for (let i = 0; i < n; i++) {
    if (!(yProb[i]! >= 0 && yProb[i]! <= 1)) {
      throw new InvalidInputError(
        "out-of-range",
        `estimatePerformance requires probabilities in [0, 1] in ${side}.yProb, got ${yProb[i]} at row ${i}`,
      );
    }
  }
  const predicted = yPred === undefined ? decide(yProb, threshold) : classes(`${side}.yPred`, yPred, n);
  return { chance: yProb, predicted, score: yProb };
}

function decide(yProb: ArrayLike<number>, threshold: number): Uint8Array {
  const predicted = new Uint8Array(yProb.length);
  for (let i = 0; i < predicted.length; i++) predicted[i] = yProb[i]! >= threshold ? 1 : 0;
  return predicted;
}

function classes(name: string, values: ArrayLike<number | boolean>, n: number): Uint8Array {
  if (values.length !== n) {
    throw new InvalidInputError(
      "length-mismatch",
      `estimatePerformance requires ${name} of length ${n}, got ${values.length}`,
    );
  }
  const read = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const value = Number(values[i]);
    if (value !== 0 && value !== 1) {
      throw new InvalidInputError(
        "unknown-label",
        `estimatePerformance requires classes 0 and 1 in ${name}, got ${String(values[i])} at row ${i}`,
      );
    }
    read[i] = value;
  }
  return read;
}

/** Consecutive rows of one length; the rest makes a shorter last chunk. */
function chunksOf(side: string, n: number, options: PerformanceOptions): [start: number, end: number][] {
  const { chunkSize, chunkCount = 10 } = options;
  if (chunkSize !== undefined) whole("estimatePerformance", "chunkSize", chunkSize, 1);
  whole("estimatePerformance", "chunkCount", chunkCount, 1);
  if (chunkSize === undefined && n < chunkCount) {
    throw new InvalidInputError(
      "too-few-values",
      `estimatePerformance requires at least chunkCount = ${chunkCount} rows in ${side}, got ${n}`,
    );
  }
  const size = chunkSize ?? Math.floor(n / chunkCount);
  const chunks: [number, number][] = [];
  for (let start = 0; start < n; start += size) chunks.push([start, Math.min(start + size, n)]);
  return chunks;
}

/** The measure itself on labelled rows; `NaN` where a class is missing that it compares, as NannyML has it. */
function realize(metric: PerformanceMetric, labelled: Scored, start: number, end: number): number {
  const single = (values: ArrayLike<number>): boolean => {
    for (let i = start + 1; i < end; i++) if (values[i] !== values[start]) return false;
    return true;
  };
  if (metric !== "accuracy" && single(labelled.chance)) return Number.NaN;
  if (metric !== "accuracy" && metric !== "rocAuc" && single(labelled.predicted)) return Number.NaN;
  return expectedMetric(metric, labelled, start, end);
}

function limits(realized: readonly number[], deviations: number): [lower: number, upper: number] {
  const known = realized.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const sd = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
  return [Math.max(mean - deviations * sd, 0), Math.min(mean + deviations * sd, 1)];
}
