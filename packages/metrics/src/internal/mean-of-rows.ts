/** Mean of a measure over rows, by weight where there is one. */
export function meanOfRows(n: number, weight: Float64Array | null, measure: (row: number) => number): number {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < n; row++) {
    const w = weight ? weight[row] : 1;
    sum += w * measure(row);
    total += w;
  }
  return sum / total;
}
