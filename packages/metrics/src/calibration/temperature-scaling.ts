import type { Matrix } from "@productizeml/stats";
import { readClasses } from "../internal/binary.ts";
import { type ScoreKind, toLogits, toOdds } from "../internal/calibration/logits.ts";
import { bestInverseTemperature, binarySlopes, softmaxSlopes } from "../internal/calibration/temperature.ts";
import { readScoreMatrix } from "../internal/one-vs-rest.ts";
import { checkedClasses, classIndices } from "../internal/probabilities.ts";
import { readBinaryScores } from "../internal/scores.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { CurveOptions } from "../ranking/curve-options.ts";
import { weights } from "../weights.ts";

/** Options of {@link temperatureScaling}. */
export interface TemperatureScalingOptions extends CurveOptions {
  /**
   * Whether the scores are log-odds (of several classes: logits) or probabilities. It is never guessed.
   *
   * @defaultValue `"logits"`
   */
  readonly scores?: ScoreKind;
  /**
   * All classes, sorted, as the columns of a matrix stand; needed when `yTrue` lacks one.
   *
   * @defaultValue the labels of `yTrue`, sorted
   */
  readonly labels?: readonly ClassLabel[];
}

/** A factor by which log-odds are divided. */
export interface TemperatureScaling {
  /** Tells the kinds of calibrators apart. */
  readonly kind: "temperature";
  /** Above 1 where the model is too sure of itself; scikit-learn's `beta_` is its inverse, halved for a single column. */
  readonly temperature: number;
  /** What the scores are that it was fitted on. */
  readonly scores: ScoreKind;
}

/**
 * Fits the temperature of least log loss: one number by which all log-odds are divided. It never changes which class is likeliest.
 *
 * @param yTrue - true labels, length `n`, of rows that the model was not trained on
 * @param yScore - scores of the positive class, length `n`; or a matrix of `n` rows, one column for each class in sorted order
 * @param options - what the scores are, positive label, classes, weights
 * @returns a plain object for {@link calibrate}, which survives JSON; the temperature lies in `[e^-10, e^10]`, of a single
 * column in half of that
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`, `bad-option`,
 * `unknown-label`; `out-of-range` for probabilities outside `[0, 1]` or rows that do not sum to 1
 * @example
 * temperatureScaling([0, 1, 0, 1], [-4, 3, 2, 4]).temperature > 1; // true
 * @see sklearn.calibration.CalibratedClassifierCV with `method="temperature"`; Guo et al. (2017), https://arxiv.org/abs/1706.04599
 */
export function temperatureScaling(
  yTrue: Labels,
  yScore: Numbers | Matrix,
  options: TemperatureScalingOptions = {},
): TemperatureScaling {
  const caller = "temperatureScaling";
  const { scores = "logits" } = options;
  const made = (beta: number): TemperatureScaling => ({ kind: "temperature", temperature: 1 / beta, scores });
  if (!("cols" in yScore)) {
    const { positive, score, weight } = readBinaryScores(caller, yTrue, yScore, options);
    // As scikit-learn has it: the logits of both classes are minus and plus the score, which sets the ends of the range.
    const apart = toOdds(caller, score, scores).map((odds) => 2 * odds);
    return made(2 * bestInverseTemperature(binarySlopes(apart, positive, weight)));
  }
  const targets = readClasses(caller, yTrue);
  const classes = checkedClasses(caller, targets, options.labels);
  const logits = toLogits(
    caller,
    readScoreMatrix(caller, "yScore", yScore, targets.n, classes.length),
    scores,
  );
  const weight = weights(caller, options.sampleWeight, targets.n);
  return made(bestInverseTemperature(softmaxSlopes(logits, classIndices(targets, classes), weight)));
}
