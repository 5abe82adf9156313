import { InvalidInputError, type Matrix } from "@productizeml/stats";
import type { ClassAverage } from "../average.ts";
import { readClasses, type Targets } from "../internal/binary.ts";
import { indexOfLabel } from "../internal/label-key.ts";
import { checkFinite, readFloats } from "../internal/numbers.ts";
import { averageOverClasses, readScoreMatrix } from "../internal/one-vs-rest.ts";
import { lendBuffers } from "../internal/sort-buffers.ts";
import { sortScored } from "../internal/sort-scored.ts";
import { stepArea, stepAreaOfScored } from "../internal/step-area.ts";
import { thresholdCounts } from "../internal/threshold-counts.ts";
import type { ClassLabel, Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { UndefinedOption } from "../undefined.ts";
import { type WeightOption, weights } from "../weights.ts";

/** Options of {@link averagePrecision}. */
export interface AveragePrecisionOptions extends WeightOption, UndefinedOption {
  /**
   * The class that a high score speaks for, with two classes.
   *
   * @defaultValue `1`, which `true` equals
   */
  readonly positiveLabel?: ClassLabel;
  /**
   * With more than two classes: how the classes' scores become one; `null` gives every class its own.
   *
   * @defaultValue `"macro"`
   */
  readonly average?: ClassAverage | null;
}

/**
 * Average precision of every class against the rest.
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - matrix of `n` rows, one column for each class in sorted order
 * @param options - `average: null` and weights
 * @returns one score in `[0, 1]` for each class
 */
export function averagePrecision(
  yTrue: Labels,
  yScore: Matrix,
  options: AveragePrecisionOptions & { readonly average: null },
): Float64Array;
/**
 * Area under the precision-recall curve as a step sum: the mean of the precisions at each threshold, weighted by the gain in recall.
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - scores, higher for the positive class, length `n`; with more than two classes a matrix of `n` rows and one
 * column for each class in sorted order
 * @param options - positive label, averaging, weights
 * @returns score in `[0, 1]`, higher is better; 0 without positive rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`, `bad-option`;
 * `unknown-label` for a `positiveLabel` that is neither class
 * @example
 * averagePrecision([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]); // 0.8333333333333333
 * @see sklearn.metrics.average_precision_score
 */
export function averagePrecision(
  yTrue: Labels,
  yScore: Numbers | Matrix,
  options?: AveragePrecisionOptions & { readonly average?: ClassAverage },
): number;
export function averagePrecision(
  yTrue: Labels,
  yScore: Numbers | Matrix,
  options: AveragePrecisionOptions = {},
): number | Float64Array {
  const caller = "averagePrecision";
  const targets = readClasses(caller, yTrue);
  const weight = weights(caller, options.sampleWeight, targets.n);
  if (targets.classes.length <= 2 && !("cols" in yScore)) {
    const score = readFloats(caller, "yScore", yScore, targets.n);
    checkFinite(caller, "yScore", score);
    return areaOf(score, targets.mark(positiveOf(targets, options.positiveLabel ?? 1)), weight, options);
  }
  if (options.positiveLabel !== undefined && options.positiveLabel !== 1) {
    throw new InvalidInputError(
      "bad-option",
      `${caller} requires no positiveLabel with more than 2 classes, got ${options.positiveLabel}`,
    );
  }
  const scores = readScoreMatrix(caller, "yScore", yScore, targets.n, targets.classes.length);
  return averageOverClasses(
    caller,
    targets,
    targets.classes,
    scores,
    weight,
    options.average,
    (score, positive, w, label) => areaOf(score, positive, w, options, label),
  );
}

function positiveOf({ classes }: Targets, positiveLabel: ClassLabel): ClassLabel {
  if (classes.length === 2 && indexOfLabel(classes, positiveLabel) < 0) {
    throw new InvalidInputError(
      "unknown-label",
      `averagePrecision requires a positiveLabel among ${classes.join(", ")}, got ${positiveLabel}`,
    );
  }
  return positiveLabel;
}

function areaOf(
  score: Float64Array,
  positive: Int32Array,
  weight: Float64Array | null,
  { onUndefined }: UndefinedOption,
  label?: ClassLabel,
): number {
  const area = weight
    ? stepArea(thresholdCounts(score, positive, weight))
    : stepAreaOfScored(sortScored(score, positive, lendBuffers(score.length)));
  if (!Number.isNaN(area)) return area;
  const told = { metric: "averagePrecision", reason: "no positive rows", value: 0 };
  onUndefined?.(label === undefined ? told : { ...told, label });
  return 0;
}
