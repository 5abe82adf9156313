import type { SortedRow } from "./row-sorter.ts";

/** What the ranks up to each one weigh together: `weights[r]` for the first `r`. Ranks beyond `k` weigh nothing. */
export function cumulativeDiscounts(cols: number, k: number, logBase: number): Float64Array {
  const cumulative = new Float64Array(cols + 1);
  for (let rank = 0; rank < cols; rank++) {
    cumulative[rank + 1] = cumulative[rank] + (rank < k ? Math.log(logBase) / Math.log(rank + 2) : 0);
  }
  return cumulative;
}

/** Discounted gain of a sorted row, in which tied columns share their ranks. */
export function tiedGain({ scores, values }: SortedRow, cumulative: Float64Array): number {
  const n = scores.length;
  let gain = 0;
  for (let start = 0, end = 0; start < n; start = end) {
    let sum = 0;
    for (; end < n && scores[end] === scores[start]; end++) sum += values[end];
    gain += (sum / (end - start)) * (cumulative[end] - cumulative[start]);
  }
  return gain;
}

/** Discounted gain of a sorted row, in which ties stand as they came. */
export function orderedGain({ values }: SortedRow, cumulative: Float64Array): number {
  let gain = 0;
  for (let rank = 0; rank < values.length; rank++) {
    gain += values[rank] * (cumulative[rank + 1] - cumulative[rank]);
  }
  return gain;
}
