import { InvalidInputError, requireInteger } from "@productizeml/stats";
import type { Fold, Folds } from "./fold.ts";
import { partIds } from "./internal/parts.ts";

/** Options of {@link timeSeriesSplit}. */
export interface TimeSeriesSplitOptions {
  /**
   * Number of splits, at least 2.
   * @defaultValue 5
   */
  readonly nSplits?: number;
  /**
   * Rows in each test set.
   * @defaultValue `floor(n / (nSplits + 1))`
   */
  readonly testSize?: number;
  /**
   * Most rows to train on, the latest ones.
   * @defaultValue all rows before the test set
   */
  readonly maxTrainSize?: number;
  /**
   * Rows left out between training and test set.
   * @defaultValue 0
   */
  readonly gap?: number;
}

/**
 * Cross-validation for rows in order of time: trains on the past, tests on what follows, `nSplits` times.
 *
 * Rows are counted, timestamps are not looked at: the data must be sorted, and equal timestamps may fall on both sides.
 *
 * @param n - number of rows
 * @param options - number and sizes of the splits
 * @returns the folds, earliest first; `foldIds` is `-1` for rows that are never tested
 * @throws InvalidInputError `out-of-range`; `too-few-values` when nothing is left to train on
 * @example
 * [...timeSeriesSplit(6, { nSplits: 2 })][1].train; // [0, 1, 2, 3]
 * timeSeriesSplit(6, { nSplits: 2 }).foldIds; // [-1, -1, 0, 0, 1, 1]
 * @see sklearn.model_selection.TimeSeriesSplit
 */
export function timeSeriesSplit(n: number, options: TimeSeriesSplitOptions = {}): Folds {
  const { nSplits = 5, gap = 0, maxTrainSize } = options;
  requireInteger("timeSeriesSplit", "n", n, 0);
  requireInteger("timeSeriesSplit", "nSplits", nSplits, 2);
  requireInteger("timeSeriesSplit", "gap", gap, 0);
  if (maxTrainSize !== undefined) requireInteger("timeSeriesSplit", "maxTrainSize", maxTrainSize, 1);
  const testSize = options.testSize ?? Math.floor(n / (nSplits + 1));
  if (options.testSize !== undefined) requireInteger("timeSeriesSplit", "testSize", testSize, 1);
  const needed = Math.max(nSplits * testSize + gap, nSplits) + 1;
  if (n < needed) {
    throw new InvalidInputError(
      "too-few-values",
      `timeSeriesSplit requires at least ${needed} rows for nSplits ${nSplits}, testSize ${testSize} and gap ${gap}, got ${n}`,
    );
  }
  const firstTest = n - nSplits * testSize;
  const foldIds = partIds(n, nSplits).fill(-1, 0, firstTest);
  for (let k = 0; k < nSplits; k++) foldIds.fill(k, firstTest + k * testSize, firstTest + (k + 1) * testSize);
  return {
    length: nSplits,
    foldIds,
    *[Symbol.iterator](): Generator<Fold> {
      for (let start = firstTest; start < n; start += testSize) {
        const end = start - gap;
        const begin = maxTrainSize === undefined ? 0 : Math.max(0, end - maxTrainSize);
        yield { train: range(begin, end), test: range(start, start + testSize) };
      }
    },
  };
}

function range(begin: number, end: number): Uint32Array {
  const rows = new Uint32Array(end - begin);
  for (let i = 0; i < rows.length; i++) rows[i] = begin + i;
  return rows;
}
