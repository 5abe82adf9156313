import { InvalidInputError, type Matrix } from "@productizeml/stats";
import { readClasses } from "../internal/binary.ts";
import { sumOfLogsFast } from "../internal/log-loss-fast.ts";
import { classIndices, readProbabilities } from "../internal/probabilities.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link logLoss}. */
export interface LogLossOptions extends WeightOption {
  /**
   * All classes, sorted, as the columns of a matrix stand; needed when `yTrue` lacks one.
   *
   * @defaultValue the labels of `yTrue`, sorted
   */
  readonly labels?: readonly ClassLabel[];
}

/** Below this the rounding of products would show in the twelfth digit. */
const NEARLY_PERFECT = 1e-3;

/** Distance that probabilities keep from 0 and 1, so that a wrong certainty costs 36 and not infinity. */
const EPSILON = 2 ** -52;

/**
 * Mean negative log-likelihood of the true labels under predicted probabilities (cross-entropy), in nats.
 *
 * @param yTrue - true labels, length `n`
 * @param yProb - probability of the greater of two classes, length `n`; or a matrix of `n` rows that sum to 1, one column for each
 * class in sorted order
 * @param options - classes, weights
 * @returns loss in `[0, 36.05]`, lower is better; probabilities are clipped to `[2^-52, 1 - 2^-52]`
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `out-of-range` for
 * probabilities outside `[0, 1]` or rows that do not sum to 1; `unknown-label`, `bad-option` for `labels`
 * @example
 * logLoss([0, 1, 1], [0.5, 0.5, 0.5]); // 0.6931471805599453
 * @see sklearn.metrics.log_loss
 */
export function logLoss(yTrue: Labels, yProb: Numbers | Matrix, options: LogLossOptions = {}): number {
  const plain = yTrue instanceof Int32Array && yProb instanceof Float64Array;
  if (plain && yTrue.length === yProb.length && !options.labels && !options.sampleWeight) {
    const loss = 0 - sumOfLogsFast(yTrue, yProb) / yTrue.length;
    if (loss >= NEARLY_PERFECT) return loss;
  }
  const targets = readClasses("logLoss", yTrue);
  const { classes, probability } = readProbabilities("logLoss", targets, yProb, options.labels);
  if (classes.length < 2) {
    throw new InvalidInputError(
      "bad-option",
      `logLoss requires labels with all classes when yTrue has only one, got ${classes.join(", ")}`,
    );
  }
  const weight = weights("logLoss", options.sampleWeight, targets.n);
  if ("cols" in probability) return matrixLoss(classIndices(targets, classes), probability, weight);
  const positive = targets.mark(classes[1]);
  return weight ? weightedLoss(positive, probability, weight) : meanLoss(positive, probability);
}

/** One logarithm for 16 rows: the likelihoods are at least 2^-52, so 16 of them multiply without underflow. */
function meanLoss(positive: Int32Array, probability: Float64Array): number {
  const n = positive.length;
  const whole = n - (n % 16);
  let sum = sumOfLogs(positive, probability, whole, n);
  for (let i = 0; i < whole; i += 16) {
    let a = 1;
    let b = 1;
    for (let j = i; j < i + 16; j += 2) {
      a *= likelihood(positive[j], probability[j]);
      b *= likelihood(positive[j + 1], probability[j + 1]);
    }
    sum += Math.log(a * b);
  }
  const loss = 0 - sum / n;
  return loss < NEARLY_PERFECT ? 0 - sumOfLogs(positive, probability, 0, n) / n : loss;
}

function sumOfLogs(positive: Int32Array, probability: Float64Array, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += Math.log(likelihood(positive[i], probability[i]));
  return sum;
}

function likelihood(positive: number, probability: number): number {
  return clip(1 - positive + (2 * positive - 1) * probability);
}

function clip(probability: number): number {
  return Math.min(Math.max(probability, EPSILON), 1 - EPSILON);
}

function weightedLoss(positive: Int32Array, probability: Float64Array, weight: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < weight.length; i++) {
    sum += weight[i] * Math.log(likelihood(positive[i], probability[i]));
    total += weight[i];
  }
  return 0 - sum / total;
}

function matrixLoss(
  index: Int32Array,
  { data, cols }: Matrix<Float64Array>,
  weight: Float64Array | null,
): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < index.length; i++) {
    const w = weight ? weight[i] : 1;
    sum += w * Math.log(clip(data[i * cols + index[i]]));
    total += w;
  }
  return 0 - sum / total;
}
