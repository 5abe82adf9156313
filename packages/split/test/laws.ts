import { expect } from "vitest";
import type { FoldSequence, Folds } from "../src/index.ts";

/** What holds for every cross-validation: rows ascending, training and test together all rows, each row tested once. */
export function expectCrossValidation(folds: Folds, n: number): void {
  const tested = new Uint8Array(n);
  let fold = 0;
  for (const { train, test } of folds) {
    expect(train.length + test.length).toBe(n);
    const all = [...train, ...test].sort((a, b) => a - b);
    expect(all).toEqual(Array.from({ length: n }, (_, row) => row));
    expect(isAscending(train) && isAscending(test)).toBe(true);
    for (const row of test) {
      tested[row]!++;
      expect(folds.foldIds[row]).toBe(fold);
    }
    fold++;
  }
  expect(fold).toBe(folds.length);
  expect(tested.every((times) => times === 1)).toBe(true);
}

/** No group trains and tests in one fold. */
export function expectGroupsWhole(folds: FoldSequence, groups: ArrayLike<unknown>): void {
  for (const { train, test } of folds) {
    const known = new Set(Array.from(train, (row) => groups[row]));
    expect(Array.from(test).some((row) => known.has(groups[row]))).toBe(false);
  }
}

/** Numbers of rows of each fold. */
export function lengthsOf(folds: FoldSequence): { train: number; test: number }[] {
  return Array.from(folds, ({ train, test }) => ({ train: train.length, test: test.length }));
}

/** Number of rows tested in each fold. */
export function sizesOf(folds: Folds): number[] {
  return Array.from(folds, ({ test }) => test.length);
}

/** How many rows there are of each label. */
export function countLabels(labels: ArrayLike<unknown>, rows: ArrayLike<number>): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  for (let i = 0; i < rows.length; i++) {
    const label = labels[rows[i] as number];
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

function isAscending(rows: Uint32Array): boolean {
  return rows.every((row, i) => i === 0 || row > (rows[i - 1] as number));
}
