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

const BLOCK = 1024;

/** One pass: each block's values are taken from the mean of those before, which leaves nothing to cancel; the first block's from its own. */
function sums(actual: Float64Array, predicted: Float64Array): Sums {
  const n = actual.length;
  let mean = meanOfFirst(actual, Math.min(BLOCK, n));
  let total = 0;
  let residual = 0;
  for (let start = 0; start < n; start += BLOCK) {
    const end = Math.min(start + BLOCK, n);
    let moved = 0;
    let squares = 0;
    let errors = 0;
    for (let i = start; i < end; i++) {
      const away = actual[i] - mean;
      const error = actual[i] - predicted[i];
      moved += away;
      squares += away * away;
      errors += error * error;
    }
    total += squares - (moved * moved) / end;
    mean += moved / end;
    residual += errors;
  }
  return { residual, total };
}

/** Taken from the first value, so that the mean of equal values is exactly theirs. */
function meanOfFirst(values: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i] - values[0];
  return values[0] + sum / count;
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
