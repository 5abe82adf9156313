/** Mean of the values. */
export function mean(values: Float64Array, weight: Float64Array | null): number {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < values.length; row++) {
    const w = weight ? weight[row] : 1;
    sum += w * values[row];
    total += w;
  }
  return sum / total;
}

/** Mean squared distance from a center. */
export function meanSquare(values: Float64Array, center: number, weight: Float64Array | null): number {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < values.length; row++) {
    const w = weight ? weight[row] : 1;
    sum += w * (values[row] - center) ** 2;
    total += w;
  }
  return sum / total;
}

/** Mean squared distance of prediction and truth. */
export function meanSquaredDistance(
  actual: Float64Array,
  predicted: Float64Array,
  weight: Float64Array | null,
): number {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < actual.length; row++) {
    const w = weight ? weight[row] : 1;
    sum += w * (actual[row] - predicted[row]) ** 2;
    total += w;
  }
  return sum / total;
}
