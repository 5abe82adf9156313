import { property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { combinatorialPurgedKFold, purgedKFold } from "../src/index.ts";
import { expectPurged, intervalProblems } from "./laws.ts";

const times = Array.from({ length: 30 }, (_, row) => row);
const points = { start: times, end: times };

describe("combinatorialPurgedKFold", () => {
  it("makes the folds and paths of the book: 6 blocks, 2 tested, 15 folds, 5 paths", () => {
    const folds = combinatorialPurgedKFold(points);
    expect(folds.length).toBe(15);
    expect([...folds]).toHaveLength(15);
    expect(folds.paths).toHaveLength(5);
  });
  it("tests every block of every path in a fold that tests it, each fold's block in one path", () => {
    const folds = combinatorialPurgedKFold(points, { nSplits: 7, nTestFolds: 3 });
    const made = [...folds];
    const used = new Set<string>();
    for (const path of folds.paths) {
      for (const [block, fold] of path.entries()) {
        const row = folds.blockIds.indexOf(block);
        expect(made[fold]?.test).toContain(row);
        used.add(`${fold}-${block}`);
      }
    }
    expect(used.size).toBe(3 * folds.length);
  });
  it("is purgedKFold where one block is tested", () => {
    const intervals = { start: times, end: times.map((time) => time + 2) };
    const options = { nSplits: 5, embargo: 1 };
    expect([...combinatorialPurgedKFold(intervals, { ...options, nTestFolds: 1 })]).toEqual([
      ...purgedKFold(intervals, options),
    ]);
  });
  property("trains on all that share no time with a test", intervalProblems, ({ intervals, embargo }) => {
    const folds = combinatorialPurgedKFold(intervals, { nSplits: 4, embargo });
    for (const fold of folds) expectPurged(fold, intervals, embargo, folds.blockIds);
  });

  rejects(
    "all blocks tested",
    () => combinatorialPurgedKFold(points, { nSplits: 3, nTestFolds: 3 }),
    "out-of-range",
  );
  rejects("no block tested", () => combinatorialPurgedKFold(points, { nTestFolds: 0 }), "out-of-range");
  rejects(
    "fewer rows than blocks",
    () => combinatorialPurgedKFold({ start: [1], end: [1] }),
    "too-few-values",
  );
});
