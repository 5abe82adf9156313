/**
 * Mean of scores by weight. Those of weight 0 do not count, unless all are; where asked, neither do those that are `NaN`.
 */
export function meanOf(values: Float64Array, weight: Float64Array | null, skipUndefined: boolean): number {
  let sum = 0;
  let total = 0;
  let plain = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (skipUndefined && Number.isNaN(values[i])) continue;
    const w = weight ? weight[i] : 1;
    if (w > 0) sum += w * values[i];
    total += w;
    plain += values[i];
    count++;
  }
  return total > 0 ? sum / total : plain / count;
}
