import { InvalidInputError, type Matrix } from "@productizeml/stats";
import { checkBinary, positiveClass, readClasses, type Targets } from "../internal/binary.ts";
import { classIndices, readProbabilities } from "../internal/probabilities.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link brierScoreLoss}. */
export interface BrierScoreLossOptions extends WeightOption {
  /**
   * The class that a single column of probabilities is for.
   *
   * @defaultValue `1` where the labels are 0 and 1 or -1 and 1; else the greater of two numbers; strings require it
   */
  readonly positiveLabel?: ClassLabel;
  /**
   * All classes, sorted, as the columns of a matrix stand.
   *
   * @defaultValue the labels of `yTrue`, sorted
   */
  readonly labels?: readonly ClassLabel[];
  /**
   * Whether the sum of squares over all classes is halved, so that two classes give `[0, 1]` rather than `[0, 2]`.
   *
   * @defaultValue `true` up to two columns, `false` beyond
   */
  readonly scaleByHalf?: boolean;
}

/**
 * Mean squared distance between predicted probabilities and what happened.
 *
 * @param yTrue - true labels, length `n`
 * @param yProb - probability of the positive class, length `n`; or a matrix of `n` rows that sum to 1, one column for each class in
 * sorted order
 * @param options - positive label, classes, scale, weights
 * @returns loss in `[0, 1]` for two classes, in `[0, 2]` for more, lower is better
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`; `out-of-range` for
 * probabilities outside `[0, 1]` or rows that do not sum to 1; `bad-option`, `unknown-label`
 * @example
 * brierScoreLoss([0, 1, 1, 0], [0.1, 0.9, 0.8, 0.3]); // 0.0375
 * @see sklearn.metrics.brier_score_loss
 */
export function brierScoreLoss(
  yTrue: Labels,
  yProb: Numbers | Matrix,
  options: BrierScoreLossOptions = {},
): number {
  const caller = "brierScoreLoss";
  const plain = yTrue instanceof Int32Array && yProb instanceof Float64Array;
  if (plain && yTrue.length === yProb.length && !options.labels && !options.sampleWeight) {
    const loss = options.positiveLabel === undefined ? unitLoss(yTrue, yProb) : Number.NaN;
    if (!Number.isNaN(loss)) return (options.scaleByHalf ?? true) ? loss : 2 * loss;
  }
  const targets = readClasses(caller, yTrue);
  const { classes, probability } = readProbabilities(caller, targets, yProb, options.labels);
  const weight = weights(caller, options.sampleWeight, targets.n);
  if ("cols" in probability) {
    if (classes.length < 2) {
      throw new InvalidInputError(
        "bad-option",
        `${caller} requires at least 2 classes, got ${classes.join(", ")}`,
      );
    }
    const sum = matrixLoss(classIndices(targets, classes), probability, weight);
    return (options.scaleByHalf ?? probability.cols < 3) ? sum / 2 : sum;
  }
  checkBinary(caller, targets);
  const positive = targets.mark(positiveOf(targets, options.positiveLabel));
  const loss = weight ? weightedLoss(positive, probability, weight) : meanLoss(positive, probability);
  return (options.scaleByHalf ?? true) ? loss : 2 * loss;
}

function positiveOf(targets: Targets, positiveLabel: ClassLabel | undefined): ClassLabel {
  if (targets.kind === "string" || positiveLabel !== undefined) {
    return positiveClass("brierScoreLoss", targets, positiveLabel);
  }
  const greatest = targets.classes[targets.classes.length - 1];
  return targets.classes.length === 1 && [0, -1].includes(Number(greatest)) ? 1 : greatest;
}

/** The loss of labels 0 and 1, checked on the way; `NaN` for other labels, and for what is not a probability. */
function unitLoss(labels: Int32Array, probability: Float64Array): number {
  const n = labels.length;
  const pairs = n - (n % 2);
  let even = 0;
  let odd = 0;
  let least = 0;
  let leastOdd = 0;
  let seen = 0;
  for (let i = 0; i < pairs; i += 2) {
    const p = probability[i];
    const q = probability[i + 1];
    seen |= labels[i] | labels[i + 1];
    // p (1 - p) is at least 0 where p is a probability.
    least = Math.min(least, p - p * p);
    leastOdd = Math.min(leastOdd, q - q * q);
    const a = labels[i] - p;
    const b = labels[i + 1] - q;
    even += a * a;
    odd += b * b;
  }
  for (let i = pairs; i < n; i++) {
    seen |= labels[i];
    least = Math.min(least, probability[i] - probability[i] ** 2);
    even += (labels[i] - probability[i]) ** 2;
  }
  return seen >>> 1 === 0 && least + leastOdd === 0 ? (even + odd) / n : Number.NaN;
}

function meanLoss(positive: Int32Array, probability: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < positive.length; i++) sum += (positive[i] - probability[i]) ** 2;
  return sum / positive.length;
}

function weightedLoss(positive: Int32Array, probability: Float64Array, weight: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < weight.length; i++) {
    sum += weight[i] * (positive[i] - probability[i]) ** 2;
    total += weight[i];
  }
  return sum / total;
}

/** Mean over rows of the sum over classes. */
function matrixLoss(
  index: Int32Array,
  { data, cols }: Matrix<Float64Array>,
  weight: Float64Array | null,
): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < index.length; i++) {
    let row = 0;
    for (let j = 0; j < cols; j++) row += ((j === index[i] ? 1 : 0) - data[i * cols + j]) ** 2;
    const w = weight ? weight[i] : 1;
    sum += w * row;
    total += w;
  }
  return sum / total;
}
