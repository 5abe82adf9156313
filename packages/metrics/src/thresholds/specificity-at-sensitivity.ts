import type { Matrix } from "@productizeml/stats";
import type { ThresholdCounts } from "../internal/threshold-counts.ts";
import { checkShare, operatingPoints, totals } from "../internal/thresholds/operating-points.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { ClassOperatingPoints, OperatingPoint, OperatingPointOptions } from "./operating-point.ts";

/** Options of {@link specificityAtSensitivity}. */
export interface SpecificityAtSensitivityOptions extends OperatingPointOptions {
  /** Least sensitivity (recall) that is accepted, in `[0, 1]`. */
  readonly minSensitivity: number;
}

/**
 * The greatest specificity (true negative rate) that a threshold of at least the given sensitivity has.
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - scores, higher for the positive class, length `n`
 * @param options - the demand, positive label, weights
 * @returns specificity in `[0, 1]` and its threshold, of equal ones the highest; both `NaN` when a class has no rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`, `bad-option`;
 * `out-of-range` for `minSensitivity`
 * @example
 * specificityAtSensitivity([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], { minSensitivity: 0.9 }); // { "threshold": 0.35, "value": 0.5 }
 * @see torchmetrics.functional.classification.binary_specificity_at_sensitivity; complexity O(n log n)
 */
export function specificityAtSensitivity(
  yTrue: Labels,
  yScore: Numbers,
  options: SpecificityAtSensitivityOptions,
): OperatingPoint;
/**
 * The same for each class against the rest.
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - scores: `n` rows, one column for each class in sorted order
 * @param options - the demand, classes, weights
 * @returns threshold and value of each class
 * @throws InvalidInputError as for one class; `unknown-label`
 */
export function specificityAtSensitivity(
  yTrue: Labels,
  yScore: Matrix,
  options: SpecificityAtSensitivityOptions,
): ClassOperatingPoints;
export function specificityAtSensitivity(
  yTrue: Labels,
  yScore: Numbers | Matrix,
  options: SpecificityAtSensitivityOptions,
): OperatingPoint | ClassOperatingPoints {
  const { minSensitivity } = options;
  checkShare("specificityAtSensitivity", "minSensitivity", minSensitivity);
  return operatingPoints("specificityAtSensitivity", yTrue, yScore, options, (counts) =>
    best(counts, minSensitivity),
  );
}

function best(counts: ThresholdCounts, minSensitivity: number): OperatingPoint {
  const { thresholds, truePositives, falsePositives } = counts;
  const { positives, negatives } = totals(counts);
  if (positives === 0 || negatives === 0) return { threshold: Number.NaN, value: Number.NaN };
  if (minSensitivity === 0) return { threshold: Number.POSITIVE_INFINITY, value: 1 };
  // False positives never fall: the first threshold that is sensitive enough is the most specific.
  const first = truePositives.findIndex((hits) => hits / positives >= minSensitivity);
  return { threshold: thresholds[first], value: 1 - falsePositives[first] / negatives };
}
