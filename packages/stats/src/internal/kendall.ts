import { sortRows } from "../argsort.ts";
import type { Alternative } from "../tests/alternative.ts";

/** Length of the runs that are sorted by insertion before they are merged. */
const RUN = 16;

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
  const byX = sortRows(gathered(x, byY.rows));
  // Rows by x, and by y where x is tied.
  const ys = gathered(byY.values, byX.rows);
  return {
    pairs: (n * (n - 1)) / 2,
    jointTies: jointTies(byX.values, ys),
    discordant: countInversions(ys),
    x: tieSums(byX.values),
    y: tieSums(byY.values),
  };
}

function gathered(values: ArrayLike<number>, rows: Uint32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) taken[i] = values[rows[i]!]!;
  return taken;
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

/** Sorts a short run by insertion; every move undoes one inversion. */
function insertRun(values: Float64Array, start: number, end: number): number {
  let moves = 0;
  for (let i = start + 1; i < end; i++) {
    const value = values[i]!;
    let j = i - 1;
    while (j >= start && values[j]! > value) {
      values[j + 1] = values[j]!;
      j--;
    }
    values[j + 1] = value;
    moves += i - 1 - j;
  }
  return moves;
}

/** Pairs that stand in falling order, counted by merging; the values are scratch afterwards. */
function countInversions(values: Float64Array): number {
  const n = values.length;
  let from = values;
  let to: Float64Array = new Float64Array(n);
  let inversions = 0;
  for (let start = 0; start < n; start += RUN) {
    inversions += insertRun(values, start, Math.min(start + RUN, n));
  }
  for (let width = RUN; width < n; width *= 2) {
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
