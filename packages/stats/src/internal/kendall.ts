import { sortRows } from "../argsort.ts";
import type { Alternative } from "../tests/alternative.ts";

/** What Kendall's variance asks of the groups of tied values on one side. */
interface TieSums {
  /** Pairs of tied rows. */
  pairs: number;
  /** Sum of t (t - 1) (t - 2) over groups of t. */
  triples: number;
  /** Sum of t (t - 1) (2 t + 5) over groups of t. */
  spread: number;
}

/** How the pairs of rows are ordered. */
export interface PairCounts {
  readonly pairs: number;
  readonly discordant: number;
  /** Pairs tied on both sides. */
  readonly jointTies: number;
  readonly x: TieSums;
  readonly y: TieSums;
}

/** Counts concordant, discordant and tied pairs in O(n log n), by Knight's method. */
export function pairCounts(x: ArrayLike<number>, y: ArrayLike<number>): PairCounts {
  const n = x.length;
  const byY = sortRows(y);
  const byX = sortRows(Float64Array.from(byY.rows, (row) => x[row]!));
  // Rows by x, and by y where x is tied.
  const ys = Float64Array.from(byX.rows, (position) => byY.values[position]!);
  return {
    pairs: (n * (n - 1)) / 2,
    discordant: countInversions(Float64Array.from(ys)),
    jointTies: jointTies(byX.values, ys),
    x: tieSums(byX.values),
    y: tieSums(byY.values),
  };
}

function tieSums(sorted: Float64Array): TieSums {
  const sums = { pairs: 0, triples: 0, spread: 0 };
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    end = start + 1;
    while (end < sorted.length && sorted[end] === sorted[start]) end++;
    const t = end - start;
    sums.pairs += (t * (t - 1)) / 2;
    sums.triples += t * (t - 1) * (t - 2);
    sums.spread += t * (t - 1) * (2 * t + 5);
  }
  return sums;
}

function jointTies(x: Float64Array, y: Float64Array): number {
  let pairs = 0;
  let run = 0;
  for (let i = 1; i < x.length; i++) {
    run = x[i] === x[i - 1] && y[i] === y[i - 1] ? run + 1 : 0;
    pairs += run;
  }
  return pairs;
}

/** Pairs that stand in falling order, counted by merging; the values are scratch afterwards. */
function countInversions(values: Float64Array): number {
  const n = values.length;
  let from = values;
  let to: Float64Array = new Float64Array(n);
  let inversions = 0;
  for (let width = 1; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(start + width, n);
      const end = Math.min(start + 2 * width, n);
      let i = start;
      let j = middle;
      for (let k = start; k < end; k++) {
        if (j >= end || (i < middle && from[i]! <= from[j]!)) to[k] = from[i++]!;
        else {
          inversions += middle - i;
          to[k] = from[j++]!;
        }
      }
    }
    [from, to] = [to, from];
  }
  return inversions;
}

/**
 * Exact p-value of `concordant` pairs among the orders of `n` items without ties, after Kendall: the number of orders
 * with c inversions, as a share of twice n!, is carried from 2 items to n.
 */
export function exactKendallPValue(n: number, concordant: number, alternative: Alternative): number {
  const pairs = (n * (n - 1)) / 2;
  const c = Math.min(concordant, pairs - concordant);
  const share = new Float64Array(c + 1).fill(1, 0, 2);
  for (let j = 3; j <= n; j++) {
    for (let i = 1; i <= c; i++) share[i]! += share[i - 1]!;
    for (let i = c; i >= j; i--) share[i]! -= share[i - j]!;
    for (let i = 0; i <= c; i++) share[i]! /= j;
  }
  let twice = 0;
  for (let i = 0; i <= c; i++) twice += share[i]!;
  if (alternative === "two-sided") return Math.min(1, twice);
  const agrees = concordant >= pairs - concordant === (alternative === "greater");
  return agrees ? twice / 2 : Math.min(1, 1 - twice / 2 + share[c]! / 2);
}
