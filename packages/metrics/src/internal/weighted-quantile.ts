import { sort, sortRows } from "@productizeml/stats";

/**
 * The value up to which a share of the weight lies; halfway to the next one where the weight up to it is exactly the share
 * (`averaged_inverted_cdf`, which is the median for one half). Rows of weight 0 do not count.
 */
export function weightedQuantile(values: Float64Array, weight: Float64Array | null, share: number): number {
  if (!weight) return quantileOfSteps(sort(values), (i) => i + 1, share);
  const { rows } = sortRows(values);
  const kept = rows.filter((row) => weight[row] > 0);
  const cumulative = new Float64Array(kept.length);
  kept.forEach((row, i) => {
    cumulative[i] = (i === 0 ? 0 : cumulative[i - 1]) + weight[row];
  });
  return quantileOfSteps(
    Float64Array.from(kept, (row) => values[row]),
    (i) => cumulative[i],
    share,
  );
}

function quantileOfSteps(sorted: Float64Array, cumulative: (i: number) => number, share: number): number {
  const last = sorted.length - 1;
  const target = ((share * 100) / 100) * cumulative(last);
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cumulative(middle) < target) low = middle + 1;
    else high = middle;
  }
  const above = cumulative(low) - target > Number.EPSILON;
  return above ? sorted[low] : (sorted[low] + sorted[Math.min(low + 1, last)]) / 2;
}
