import { meanOfRows } from "../internal/mean-of-rows.ts";
import { readTargets } from "../internal/targets.ts";
import type { Numbers } from "../numbers.ts";
import type { WeightOption } from "../weights.ts";

/** Options of {@link forecastBias}. */
export interface ForecastBiasOptions extends WeightOption {}

/**
 * Mean of forecast less truth: above 0 for forecasts that are too high.
 *
 * @param yTrue - true values, length `n`
 * @param yPred - forecast values, length `n`
 * @param options - weights
 * @returns mean error, best at 0, in the unit of the target
 * @throws InvalidInputError `length-mismatch`, `empty-input`, `not-finite`, `bad-weights`
 * @example
 * forecastBias([100, 50], [110, 48]); // 4
 * @see utilsforecast.losses.bias
 */
export function forecastBias(yTrue: Numbers, yPred: Numbers, options: ForecastBiasOptions = {}): number {
  const { actual, predicted, weight, checked } = readTargets("forecastBias", yTrue, yPred, options);
  return checked(meanOfRows(actual.length, weight, (row) => predicted[row] - actual[row]));
}
