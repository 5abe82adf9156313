import { explainedShare } from "../internal/explained-share.ts";
import { readTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";
import type { UndefinedOption } from "../undefined.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link explainedVariance}. */
export interface ExplainedVarianceOptions extends WeightOption, UndefinedOption {
  /**
   * For a constant target: 1 when every error is the same, else 0, rather than `NaN` and `-Infinity`.
   *
   * @defaultValue `true`
   */
  readonly forceFinite?: boolean;
}

/**
 * Share of the target's variance that the errors do not have; unlike `r2` it forgives a constant error.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - predicted values, length `n`
 * @param options - weights, `forceFinite`
 * @returns score in `(-∞, 1]`, higher is better; 1 for a single row
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`
 * @example
 * explainedVariance([3, -0.5, 2, 7], [2.5, 0, 2, 8]); // 0.9571734475374732
 * @see sklearn.metrics.explained_variance_score
 */
export function explainedVariance(
  yTrue: Numbers,
  yPred: Numbers,
  options: ExplainedVarianceOptions = {},
): number {
  const { actual, predicted, weight, checked } = readTargets("explainedVariance", yTrue, yPred, options);
  const errors = actual.map((value, row) => value - predicted[row]);
  const ofErrors = checked(variance(errors, weight));
  return explainedShare("explainedVariance", ofErrors, checked(variance(actual, weight)), options);
}

function variance(values: Float64Array, weight: Float64Array | null): number {
  let total = 0;
  let moment = 0;
  for (let i = 0; i < values.length; i++) {
    const w = weight ? weight[i] : 1;
    total += w;
    moment += w * values[i];
  }
  const mean = moment / total;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    squares += (weight ? weight[i] : 1) * (values[i] - mean) ** 2;
  }
  return squares / total;
}
