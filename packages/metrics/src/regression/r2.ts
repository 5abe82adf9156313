import { explainedShare, tooFewRows } from "../internal/explained-share.ts";
import { readTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";
import type { UndefinedOption } from "../undefined.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link r2}. */
export interface R2Options extends WeightOption, UndefinedOption {
  /**
   * For a constant target: 1 when every prediction is perfect, else 0, rather than `NaN` and `-Infinity`.
   *
   * @defaultValue `true`
   */
  readonly forceFinite?: boolean;
}

/**
 * Share of the target's variance that the prediction explains (coefficient of determination).
 *
 * @param yTrue - true values, length `n`
 * @param yPred - predicted values, length `n`
 * @param options - weights, `forceFinite`
 * @returns score in `(-∞, 1]`, higher is better, 0 for predicting the mean; `NaN` for fewer than 2 rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`
 * @example
 * r2([3, -0.5, 2, 7], [2.5, 0, 2, 8]); // 0.9486081370449679
 * @see sklearn.metrics.r2_score
 */
export function r2(yTrue: Numbers, yPred: Numbers, options: R2Options = {}): number {
  const { actual, predicted, weight, checked } = readTargets("r2", yTrue, yPred, options);
  if (actual.length < 2) {
    checked(Number.NaN);
    return tooFewRows("r2", options);
  }
  const { residual, total } = weight ? weightedSums(actual, predicted, weight) : sums(actual, predicted);
  checked(residual + total);
  return explainedShare("r2", residual, total, options);
}

interface Sums {
  readonly residual: number;
  readonly total: number;
}

function sums(actual: Float64Array, predicted: Float64Array): Sums {
  const n = actual.length;
  const mean = sum(actual) / n;
  let residual = 0;
  let residualOdd = 0;
  let total = 0;
  let totalOdd = 0;
  let i = 0;
  for (; i + 1 < n; i += 2) {
    const error = actual[i] - predicted[i];
    const errorOdd = actual[i + 1] - predicted[i + 1];
    const away = actual[i] - mean;
    const awayOdd = actual[i + 1] - mean;
    residual += error * error;
    residualOdd += errorOdd * errorOdd;
    total += away * away;
    totalOdd += awayOdd * awayOdd;
  }
  if (i < n) {
    residual += (actual[i] - predicted[i]) ** 2;
    total += (actual[i] - mean) ** 2;
  }
  return { residual: residual + residualOdd, total: total + totalOdd };
}

function sum(values: Float64Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i + 3 < values.length; i += 4) {
    a += values[i];
    b += values[i + 1];
    c += values[i + 2];
    d += values[i + 3];
  }
  for (; i < values.length; i++) a += values[i];
  return a + b + (c + d);
}

function weightedSums(actual: Float64Array, predicted: Float64Array, weight: Float64Array): Sums {
  let mass = 0;
  let moment = 0;
  for (let i = 0; i < weight.length; i++) {
    mass += weight[i];
    moment += weight[i] * actual[i];
  }
  const mean = moment / mass;
  let residual = 0;
  let total = 0;
  for (let i = 0; i < weight.length; i++) {
    residual += weight[i] * (actual[i] - predicted[i]) ** 2;
    total += weight[i] * (actual[i] - mean) ** 2;
  }
  return { residual, total };
}
