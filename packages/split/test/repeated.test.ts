import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { kFold, repeated } from "../src/index.ts";

const fiveFold = (seed: number) => kFold(30, { shuffle: true, seed });

describe("repeated", () => {
  it("tests every row once in each repetition, differently each time", () => {
    const folds = repeated(fiveFold, { nRepeats: 3 });
    expect(folds.length).toBe(15);
    const all = [...folds];
    expect(all).toHaveLength(15);
    for (let repeat = 0; repeat < 3; repeat++) {
      const tests = all.slice(5 * repeat, 5 * repeat + 5).flatMap(({ test }) => [...test]);
      expect(tests.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, row) => row));
    }
    expect(all.slice(0, 5)).not.toEqual(all.slice(5, 10));
  });
  it("keeps its repetitions when more are asked for, and repeats with a seed", () => {
    const folds = [...repeated(fiveFold, { nRepeats: 2, seed: 7 })];
    expect([...repeated(fiveFold, { nRepeats: 4, seed: 7 })].slice(0, 10)).toEqual(folds);
    expect([...repeated(fiveFold, { nRepeats: 2, seed: 8 })]).not.toEqual(folds);
  });

  rejects("no repetition", () => repeated(fiveFold, { nRepeats: 0 }), "out-of-range");
  rejects("a seed that is none", () => repeated(fiveFold, { seed: -1 }), "out-of-range");
});
