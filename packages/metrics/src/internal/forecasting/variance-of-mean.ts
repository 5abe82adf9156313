/** Variance of the mean of a series whose values depend on each other up to `lags` steps apart; may be below 0 without Bartlett's weights. */
export function varianceOfMean(values: Float64Array, mean: number, lags: number, bartlett: boolean): number {
  const n = values.length;
  let sum = autocovariance(values, mean, 0);
  for (let lag = 1; lag <= lags; lag++) {
    sum += 2 * (bartlett ? 1 - lag / (lags + 1) : 1) * autocovariance(values, mean, lag);
  }
  return sum / n;
}

function autocovariance(values: Float64Array, mean: number, lag: number): number {
  let sum = 0;
  for (let i = lag; i < values.length; i++) sum += (values[i] - mean) * (values[i - lag] - mean);
  return sum / values.length;
}
