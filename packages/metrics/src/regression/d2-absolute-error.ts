import { pinballShare } from "../internal/d2-pinball.ts";
import type { Numbers } from "../numbers.ts";
import type { UndefinedOption } from "../undefined.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link d2AbsoluteError}. */
export interface D2AbsoluteErrorOptions extends WeightOption, UndefinedOption {}

/**
 * Share of the median's absolute error that the prediction saves. O(n log n).
 *
 * @param yTrue - true values, length `n`
 * @param yPred - predicted values, length `n`
 * @param options - weights
 * @returns score in `(-∞, 1]`, higher is better, 0 for predicting the median; `NaN` for fewer than 2 rows
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`
 * @example
 * d2AbsoluteError([1, 2, 3], [1, 3, 3]); // 0.5
 * @see sklearn.metrics.d2_absolute_error_score
 */
export function d2AbsoluteError(
  yTrue: Numbers,
  yPred: Numbers,
  options: D2AbsoluteErrorOptions = {},
): number {
  return pinballShare("d2AbsoluteError", yTrue, yPred, 0.5, options);
}
