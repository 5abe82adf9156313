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
  return checked(mean(actual, predicted, weight));
}

function mean(actual: Float64Array, predicted: Float64Array, weight: Float64Array | null): number {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < actual.length; row++) {
    const w = weight ? weight[row] : 1;
    sum += w * (predicted[row] - actual[row]);
    total += w;
  }
  return sum / total;
}
