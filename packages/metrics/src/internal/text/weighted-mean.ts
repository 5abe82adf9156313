/** Mean of one number for each row. */
export function weightedMean(
  n: number,
  weight: Float64Array | null,
  measure: (row: number) => number,
): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const w = weight ? weight[i] : 1;
    if (w > 0) sum += w * measure(i);
    total += w;
  }
  return sum / total;
}
