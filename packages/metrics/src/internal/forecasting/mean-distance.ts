/** Mean distance of forecast and truth. */
export function meanDistance(
  actual: Float64Array,
  predicted: Float64Array,
  weight: Float64Array | null,
): number {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < actual.length; row++) {
    const w = weight ? weight[row] : 1;
    sum += w * Math.abs(actual[row] - predicted[row]);
    total += w;
  }
  return sum / total;
}

/** Mean magnitude of the true values. */
export function meanMagnitude(actual: Float64Array, weight: Float64Array | null): number {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < actual.length; row++) {
    const w = weight ? weight[row] : 1;
    sum += w * Math.abs(actual[row]);
    total += w;
  }
  return sum / total;
}
