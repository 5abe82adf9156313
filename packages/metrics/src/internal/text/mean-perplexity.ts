/** Exponential of the mean negative log-probability; a row that gives `null` does not count. */
export function meanPerplexity(
  rows: number,
  weight: Float64Array | null,
  logProbability: (row: number) => number | null,
): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < rows; i++) {
    const w = weight ? weight[i] : 1;
    const value = logProbability(i);
    if (value === null || w === 0) continue;
    sum += w * value;
    total += w;
  }
  return Math.exp(-sum / total);
}
