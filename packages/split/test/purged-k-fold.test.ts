import { golden, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type FoldOptions, purgedKFold } from "../src/index.ts";
import { foldString } from "./compact.ts";
import cases from "./golden/k-fold.json" with { type: "json" };
import { expectPurged, intervalProblems } from "./laws.ts";

describe("purgedKFold", () => {
  golden(
    "of labels known at once, in order,",
    cases,
    ({ n, options }: { n: number; options: FoldOptions }) => {
      const times = Float64Array.from({ length: n }, (_, row) => 10 * row);
      const nSplits = options.nSplits ?? 5;
      return foldString(purgedKFold({ start: times, end: times }, { nSplits }), n);
    },
  );

  property(
    "tests each row once and trains on all that share no time with a test",
    intervalProblems,
    (problem) => {
      const folds = purgedKFold(problem.intervals, { nSplits: 4, embargo: problem.embargo });
      const tested = new Uint8Array(problem.intervals.start.length);
      let number = 0;
      for (const fold of folds) {
        for (const row of fold.test) {
          tested[row]!++;
          expect(folds.foldIds[row]).toBe(number);
        }
        expectPurged(fold, problem.intervals, problem.embargo);
        number++;
      }
      expect(tested.every((times) => times === 1)).toBe(true);
    },
  );

  it("leaves out by time, not by rows", () => {
    const start = [0, 1, 2, 3, 4, 5, 6, 7, 100, 101];
    const end = start.map((time) => time + 1.5);
    const folds = [...purgedKFold({ start, end }, { nSplits: 5, embargo: 3 })];
    // Tested are 2 and 3, whose labels are made from 2 to 4.5; 1 reaches in, 4 begins in it, 5, 6 and 7 in the embargo.
    expect(folds[1]).toEqual({ train: Uint32Array.of(0, 8, 9), test: Uint32Array.of(2, 3) });
    expect(folds[3]?.train).toEqual(Uint32Array.of(0, 1, 2, 3, 4, 8, 9));
  });
  it("takes 64-bit times", () => {
    const start = BigInt64Array.of(3n, 1n, 2n, 4n);
    expect(purgedKFold({ start, end: start }, { nSplits: 2 }).foldIds).toEqual(Int8Array.of(1, 0, 0, 1));
  });

  const times = [1, 2, 3];
  rejects("ends of another length", () => purgedKFold({ start: times, end: [1] }), "length-mismatch");
  rejects("an end before its start", () => purgedKFold({ start: times, end: [1, 2, 2] }), "out-of-range");
  rejects("a missing time", () => purgedKFold({ start: [1, Number.NaN], end: [1, 2] }), "not-finite");
  rejects(
    "a negative embargo",
    () => purgedKFold({ start: times, end: times }, { embargo: -1 }),
    "out-of-range",
  );
  rejects("more folds than rows", () => purgedKFold({ start: times, end: times }), "too-few-values");
});
