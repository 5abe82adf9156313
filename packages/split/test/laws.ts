import * as fc from "fast-check";
import { expect } from "vitest";
import type { Fold, FoldSequence, Folds, PartIds } from "../src/index.ts";

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

/** Labels made from a start to an end, in no order and with ties, and an embargo. */
export const intervalProblems: fc.Arbitrary<{
  intervals: { start: number[]; end: number[] };
  embargo: number;
}> = fc
  .tuple(
    fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 8 })), { minLength: 8, maxLength: 50 }),
    fc.nat({ max: 6 }),
  )
  .map(([rows, embargo]) => ({
    intervals: { start: rows.map(([start]) => start), end: rows.map(([start, span]) => start + span) },
    embargo,
  }));

/**
 * A row trains if and only if it is not tested, no tested row's label was made in a time that its own was made in, and it
 * does not begin within the embargo after a tested block: all blocks in one, or those of `blockIds`.
 */
export function expectPurged(
  { train, test }: Fold,
  { start, end }: { start: number[]; end: number[] },
  embargo: number,
  blockIds?: PartIds,
): void {
  const tested = new Set(test);
  const lastEnd = new Map<number, number>();
  for (const row of test) {
    const block = blockIds?.[row] ?? 0;
    lastEnd.set(block, Math.max(lastEnd.get(block) ?? -Infinity, end[row] as number));
  }
  const expected = start.flatMap((from, row) => {
    if (tested.has(row)) return [];
    const shares = Array.from(test).some(
      (other) => from <= (end[other] as number) && (start[other] as number) <= (end[row] as number),
    );
    const held = [...lastEnd.values()].some((last) => from > last && from <= last + embargo);
    return shares || held ? [] : [row];
  });
  expect([...train]).toEqual(expected);
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
