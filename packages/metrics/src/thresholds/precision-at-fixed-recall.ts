import type { Matrix } from "@productizeml/stats";
import type { ThresholdCounts } from "../internal/threshold-counts.ts";
import { checkShare, operatingPoints, totals } from "../internal/thresholds/operating-points.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { ClassOperatingPoints, OperatingPoint, OperatingPointOptions } from "./operating-point.ts";

/** Options of {@link precisionAtFixedRecall}. */
export interface PrecisionAtFixedRecallOptions extends OperatingPointOptions {
  /** Least recall that is accepted, in `[0, 1]`. */
  readonly minRecall: number;
}

/**
 * The greatest precision that a threshold of at least the given recall has.
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - scores, higher for the positive class, length `n`
 * @param options - the demand, positive label, weights
 * @returns precision in `[0, 1]` and its threshold; of equal ones that of higher recall; 0 and `NaN` where no row is positive
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`, `bad-option`;
 * `out-of-range` for `minRecall`
 * @example
 * precisionAtFixedRecall([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8], { minRecall: 0.5 }); // { "threshold": 0.8, "value": 1 }
 * @see torchmetrics.functional.classification.binary_precision_at_fixed_recall; complexity O(n log n)
 */
export function precisionAtFixedRecall(
  yTrue: Labels,
  yScore: Numbers,
  options: PrecisionAtFixedRecallOptions,
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
export function precisionAtFixedRecall(
  yTrue: Labels,
  yScore: Matrix,
  options: PrecisionAtFixedRecallOptions,
): ClassOperatingPoints;
export function precisionAtFixedRecall(
  yTrue: Labels,
  yScore: Numbers | Matrix,
  options: PrecisionAtFixedRecallOptions,
): OperatingPoint | ClassOperatingPoints {
  const { minRecall } = options;
  checkShare("precisionAtFixedRecall", "minRecall", minRecall);
  return operatingPoints("precisionAtFixedRecall", yTrue, yScore, options, (counts) =>
    best(counts, minRecall),
  );
}

function best(counts: ThresholdCounts, minRecall: number): OperatingPoint {
  const { thresholds, truePositives, falsePositives } = counts;
  const { positives } = totals(counts);
  let value = 0;
  let recallThere = 0;
  let threshold = Number.NaN;
  for (let i = 0; i < thresholds.length; i++) {
    const recall = truePositives[i] / positives;
    const precision = truePositives[i] / (truePositives[i] + falsePositives[i]);
    if (!(recall >= minRecall) || precision < value) continue;
    if (precision === value && recall <= recallThere) continue;
    value = precision;
    recallThere = recall;
    threshold = thresholds[i];
  }
  return { threshold, value };
}
