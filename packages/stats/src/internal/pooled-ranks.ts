import { sortRows } from "../argsort.ts";

/** Ranks of several samples taken together, ties sharing their mean rank. */
export interface PooledRanks {
  /** Ranks from 1, one sample after the other. */
  readonly ranks: Float64Array;
  /** Sum of t^3 - t over groups of t tied values: 0 where there are no ties. */
  readonly tieSum: number;
}

export function pooledRanks(samples: readonly ArrayLike<number>[]): PooledRanks {
  return tiedRanks(pooled(samples));
}

/** Several samples, one after the other. */
export function pooled(samples: readonly ArrayLike<number>[]): Float64Array {
  let total = 0;
  for (const sample of samples) total += sample.length;
  const pool = new Float64Array(total);
  let start = 0;
  for (const sample of samples) {
    pool.set(sample, start);
    start += sample.length;
  }
  return pool;
}

/** Ranks of values, ties sharing their mean rank, and the sum over ties. */
export function tiedRanks(values: ArrayLike<number>): PooledRanks {
  const { values: sorted, rows } = sortRows(values);
  const n = sorted.length;
  const ranks = new Float64Array(n);
  let tieSum = 0;
  for (let start = 0, end = 0; start < n; start = end) {
    end = start + 1;
    while (end < n && sorted[end] === sorted[start]) end++;
    for (let i = start; i < end; i++) ranks[rows[i]!] = (start + 1 + end) / 2;
    const t = end - start;
    tieSum += t * t * t - t;
  }
  return { ranks, tieSum };
}
