import { property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeSeriesSplit, walkForward } from "../src/index.ts";

const days = Array.from({ length: 10 }, (_, day) => day);
const lists = (folds: Iterable<{ train: Uint32Array; test: Uint32Array }>) =>
  Array.from(folds, ({ train, test }) => [[...train], [...test]]);

describe("walkForward", () => {
  it("equals timeSeriesSplit, which equals scikit-learn's, where rows are evenly spaced", () => {
    const folds = walkForward(days, { horizon: 2, initial: 3, gap: 1 });
    expect(lists(folds)).toEqual(lists(timeSeriesSplit(10, { nSplits: 3, testSize: 2, gap: 1 })));
    const rolling = walkForward(days, { horizon: 2, train: 3, initial: 4 });
    expect(lists(rolling)).toEqual(lists(timeSeriesSplit(10, { nSplits: 3, testSize: 2, maxTrainSize: 3 })));
  });
  it("steps over silent times and keeps the last window, even if it is cut short", () => {
    const folds = walkForward([0, 1, 2, 10, 11], { horizon: 3, initial: 1, step: 3 });
    expect(Array.from(folds, ({ start, end, test }) => [start, end, [...test]])).toEqual([
      [1, 4, [1, 2]],
      [10, 13, [3, 4]],
    ]);
  });
  it("lets windows overlap", () => {
    const folds = walkForward(days, { horizon: 4, initial: 4, step: 2 });
    expect(Array.from(folds, ({ test }) => [...test])).toEqual([
      [4, 5, 6, 7],
      [6, 7, 8, 9],
      [8, 9],
    ]);
  });

  it("does not train on a group that it tests", () => {
    const groups = ["a", "b", "a", "b", "c", "a", "b", "c", "d", "a"];
    const folds = walkForward(days, { horizon: 2, initial: 4, groups });
    expect(lists(folds)).toEqual([
      [
        [1, 3],
        [4, 5],
      ],
      [
        [0, 2, 5],
        [6, 7],
      ],
      [
        [1, 3, 4, 6, 7],
        [8, 9],
      ],
    ]);
  });

  const problems = fc.record({
    times: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 80 }),
    horizon: fc.integer({ min: 1, max: 10 }),
    gap: fc.integer({ min: 0, max: 5 }),
    train: fc.option(fc.integer({ min: 1, max: 20 }), { nil: "expanding" as const }),
  });
  property(
    "trains only on what lies a gap before its tests, and tests every later time once",
    problems,
    ({ times, horizon, gap, train }) => {
      fc.pre(Math.max(...times) - Math.min(...times) >= 20 + 5);
      const tested = new Uint8Array(times.length);
      let folds: ReturnType<typeof walkForward>;
      try {
        folds = walkForward(BigInt64Array.from(times, BigInt), { horizon, gap, train });
      } catch (error) {
        if (train === "expanding") throw error;
        return; // The rolling window may hold no row to train on.
      }
      for (const fold of folds) {
        for (const row of fold.test) {
          tested[row]!++;
          expect(times[row]).toBeGreaterThanOrEqual(fold.start);
          expect(times[row]).toBeLessThan(fold.end);
        }
        for (const row of fold.train) expect(times[row]).toBeLessThan(fold.start - gap);
        const known = times.flatMap((time, row) =>
          time < fold.start - gap && (train === "expanding" || time >= fold.start - gap - train) ? [row] : [],
        );
        expect([...fold.train]).toEqual(known);
      }
      expect(Math.max(...tested)).toBe(1);
      const first = Math.min(...times) + (train === "expanding" ? horizon : train) + gap;
      if (train === "expanding") {
        expect([...tested]).toEqual(times.map((time) => (time >= first ? 1 : 0)));
      }
    },
  );

  rejects(
    "groups of another length",
    () => walkForward(days, { horizon: 1, groups: ["a"] }),
    "length-mismatch",
  );
  rejects("a missing group", () => walkForward([1, 2], { horizon: 1, groups: ["a", null] }), "not-finite");
  rejects("no timestamps", () => walkForward([], { horizon: 1 }), "too-few-values");
  rejects("a window longer than the data", () => walkForward(days, { horizon: 20 }), "too-few-values");
  rejects("no horizon", () => walkForward(days, { horizon: 0 }), "out-of-range");
  rejects("a negative gap", () => walkForward(days, { horizon: 1, gap: -1 }), "out-of-range");
  rejects("a step in the wrong unit", () => walkForward([0, 1e12], { horizon: 1 }), "out-of-range");
  rejects(
    "an unknown way of training",
    () => walkForward(days, { horizon: 1, train: "all" as "expanding" }),
    "bad-option",
  );
  rejects("a missing timestamp", () => walkForward([1, Number.NaN], { horizon: 1 }), "not-finite");
});
