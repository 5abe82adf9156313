import type { Matrix } from "@productizeml/stats";
import type { ThresholdCounts } from "../internal/threshold-counts.ts";
import { checkShare, operatingPoints, totals } from "../internal/thresholds/operating-points.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { ClassOperatingPoints, OperatingPoint, OperatingPointOptions } from "./operating-point.ts";

/** Options of {@link sensitivityAtSpecificity}. */
export interface SensitivityAtSpecificityOptions extends OperatingPointOptions {
  /** Least specificity (true negative rate) that is accepted, in `[0, 1]`. */
  readonly minSpecificity: number;
}

/**
 * The greatest sensitivity (recall) that a threshold of at least the given specificity has.
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - scores, higher for the positive class, length `n`
 * @param options - the demand, positive label, weights
 * @returns sensitivity in `[0, 1]` and its threshold, of equal ones the highest; `Infinity` where only predicting nothing positive will do; both
 * `NaN` when a class has no rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`, `bad-option`;
 * `out-of-range` for `minSpecificity`
 * @example
 * sensitivityAtSpecificity([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], { minSpecificity: 0.5 }); // { "threshold": 0.35, "value": 1 }
 * @see torchmetrics.functional.classification.binary_sensitivity_at_specificity; complexity O(n log n)
 */
export function sensitivityAtSpecificity(
  yTrue: Labels,
  yScore: Numbers,
  options: SensitivityAtSpecificityOptions,
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
export function sensitivityAtSpecificity(
  yTrue: Labels,
  yScore: Matrix,
  options: SensitivityAtSpecificityOptions,
): ClassOperatingPoints;
export function sensitivityAtSpecificity(
  yTrue: Labels,
  yScore: Numbers | Matrix,
  options: SensitivityAtSpecificityOptions,
): OperatingPoint | ClassOperatingPoints {
  const { minSpecificity } = options;
  checkShare("sensitivityAtSpecificity", "minSpecificity", minSpecificity);
  return operatingPoints("sensitivityAtSpecificity", yTrue, yScore, options, (counts) =>
    best(counts, minSpecificity),
  );
}

function best(counts: ThresholdCounts, minSpecificity: number): OperatingPoint {
  const { thresholds, truePositives, falsePositives } = counts;
  const { positives, negatives } = totals(counts);
  if (positives === 0 || negatives === 0) return { threshold: Number.NaN, value: Number.NaN };
  let most = 0;
  let threshold = Number.POSITIVE_INFINITY;
  for (let i = 0; i < thresholds.length; i++) {
    if (1 - falsePositives[i] / negatives < minSpecificity) break;
    if (truePositives[i] <= most) continue;
    most = truePositives[i];
    threshold = thresholds[i];
  }
  return { threshold, value: most / positives };
}
