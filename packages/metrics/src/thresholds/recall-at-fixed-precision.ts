import type { Matrix } from "@productizeml/stats";
import type { ThresholdCounts } from "../internal/threshold-counts.ts";
import { checkShare, operatingPoints, totals } from "../internal/thresholds/operating-points.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { ClassOperatingPoints, OperatingPoint, OperatingPointOptions } from "./operating-point.ts";

/** Options of {@link recallAtFixedPrecision}. */
export interface RecallAtFixedPrecisionOptions extends OperatingPointOptions {
  /** Least precision that is accepted, in `[0, 1]`. */
  readonly minPrecision: number;
}

/**
 * The greatest recall that a threshold of at least the given precision has.
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - scores, higher for the positive class, length `n`
 * @param options - the demand, positive label, weights
 * @returns recall in `[0, 1]` and its threshold; of equal ones that of higher precision, then the higher one; 0 and `NaN` where no threshold has the
 * precision, or no row is positive
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`, `bad-option`;
 * `out-of-range` for `minPrecision`
 * @example
 * recallAtFixedPrecision([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], { minPrecision: 0.6 }); // { "threshold": 0.35, "value": 1 }
 * @see torchmetrics.functional.classification.binary_recall_at_fixed_precision; complexity O(n log n)
 */
export function recallAtFixedPrecision(
  yTrue: Labels,
  yScore: Numbers,
  options: RecallAtFixedPrecisionOptions,
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
export function recallAtFixedPrecision(
  yTrue: Labels,
  yScore: Matrix,
  options: RecallAtFixedPrecisionOptions,
): ClassOperatingPoints;
export function recallAtFixedPrecision(
  yTrue: Labels,
  yScore: Numbers | Matrix,
  options: RecallAtFixedPrecisionOptions,
): OperatingPoint | ClassOperatingPoints {
  const { minPrecision } = options;
  checkShare("recallAtFixedPrecision", "minPrecision", minPrecision);
  return operatingPoints("recallAtFixedPrecision", yTrue, yScore, options, (counts) =>
    best(counts, minPrecision),
  );
}

function best(counts: ThresholdCounts, minPrecision: number): OperatingPoint {
  const { thresholds, truePositives, falsePositives } = counts;
  const { positives } = totals(counts);
  let most = 0;
  let bestPrecision = 0;
  let threshold = Number.NaN;
  for (let i = 0; i < thresholds.length; i++) {
    const precision = truePositives[i] / (truePositives[i] + falsePositives[i]);
    if (precision < minPrecision || truePositives[i] < most) continue;
    // The counts never fall: a later threshold has at least the recall.
    if (truePositives[i] === most && precision <= bestPrecision) continue;
    most = truePositives[i];
    bestPrecision = precision;
    threshold = thresholds[i];
  }
  return most > 0 ? { threshold, value: most / positives } : { threshold: Number.NaN, value: 0 };
}
