import type { Matrix } from "@productizeml/stats";
import { readBinaryScores } from "../internal/scores.ts";
import { thresholdCounts } from "../internal/threshold-counts.ts";
import { forEachClass } from "../internal/thresholds/each-class.ts";
import { totals } from "../internal/thresholds/operating-points.ts";
import type { Labels } from "../labels.ts";
import type { Numbers } from "../numbers.ts";
import type { OperatingPointOptions } from "./operating-point.ts";

/** Options of {@link equalErrorRate}. */
export interface EqualErrorRateOptions extends OperatingPointOptions {}

/**
 * The error rate at the threshold where false positives are as frequent among negatives as false negatives among positives (EER).
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - scores, higher for the positive class, length `n`
 * @param options - positive label, weights
 * @returns mean of both rates in `[0, 1]` where they lie closest, lower is better; `NaN` when a class has no rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `mixed-labels`, `not-finite`, `bad-weights`, `bad-option`
 * @example
 * equalErrorRate([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]); // 0.5
 * @see torchmetrics.functional.classification.binary_eer; complexity O(n log n)
 */
export function equalErrorRate(yTrue: Labels, yScore: Numbers, options?: EqualErrorRateOptions): number;
/**
 * The same for each class against the rest.
 *
 * @param yTrue - true labels, length `n`
 * @param yScore - scores: `n` rows, one column for each class in sorted order
 * @param options - classes, weights
 * @returns one rate for each class
 * @throws InvalidInputError as for one class; `unknown-label`
 */
export function equalErrorRate(yTrue: Labels, yScore: Matrix, options?: EqualErrorRateOptions): Float64Array;
export function equalErrorRate(
  yTrue: Labels,
  yScore: Numbers | Matrix,
  options: EqualErrorRateOptions = {},
): number | Float64Array {
  const caller = "equalErrorRate";
  const told = (value: number) => {
    if (Number.isNaN(value))
      options.onUndefined?.({ metric: caller, reason: "only one class in yTrue", value });
    return value;
  };
  if ("cols" in yScore) {
    return Float64Array.from(forEachClass(caller, yTrue, yScore, options, rate).results, told);
  }
  const { score, positive, weight } = readBinaryScores(caller, yTrue, yScore, options);
  return told(rate(score, positive, weight));
}

function rate(score: Float64Array, positive: Int32Array, weight: Float64Array | null): number {
  const counts = thresholdCounts(score, positive, weight);
  const { positives, negatives } = totals(counts);
  if (positives === 0 || negatives === 0) return Number.NaN;
  let closest = 1;
  let mean = 0.5;
  for (let i = 0; i < counts.thresholds.length; i++) {
    const fpr = counts.falsePositives[i] / negatives;
    const fnr = 1 - counts.truePositives[i] / positives;
    if (Math.abs(fpr - fnr) >= closest) continue;
    closest = Math.abs(fpr - fnr);
    mean = (fpr + fnr) / 2;
  }
  return mean;
}
