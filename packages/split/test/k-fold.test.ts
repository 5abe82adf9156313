import { golden, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FoldOptions, kFold } from "../src/index.ts";
import { foldString } from "./compact.ts";
import cases from "./golden/k-fold.json" with { type: "json" };
import { expectCrossValidation, sizesOf } from "./laws.ts";

describe("kFold", () => {
  golden("kFold", cases, ({ n, options }: { n: number; options: FoldOptions }) =>
    foldString(kFold(n, options), n),
  );

  const problems = fc.record({
    n: fc.integer({ min: 2, max: 200 }),
    nSplits: fc.integer({ min: 2, max: 150 }),
    seed: fc.nat(),
  });
  property("tests every row once, in folds whose sizes differ by one at most", problems, (problem) => {
    fc.pre(problem.nSplits <= problem.n);
    const folds = kFold(problem.n, { nSplits: problem.nSplits, shuffle: true, seed: problem.seed });
    expectCrossValidation(folds, problem.n);
    const sizes = sizesOf(folds);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it("can be iterated again, repeats with a seed and differs between seeds", () => {
    const folds = kFold(100, { shuffle: true, seed: 1 });
    expect([...folds]).toEqual([...folds]);
    expect(kFold(100, { shuffle: true, seed: 1 }).foldIds).toEqual(folds.foldIds);
    expect(kFold(100, { shuffle: true, seed: 2 }).foldIds).not.toEqual(folds.foldIds);
  });

  it("is the same in every engine", () => {
    expect([...kFold(12, { nSplits: 3, shuffle: true, seed: 42 }).foldIds].join("")).toMatchInlineSnapshot(
      `"120120210201"`,
    );
  });

  it("takes one byte a row up to 127 folds", () => {
    expect(kFold(300, { nSplits: 127 }).foldIds).toBeInstanceOf(Int8Array);
    expect(kFold(300, { nSplits: 128 }).foldIds).toBeInstanceOf(Int16Array);
    expect(kFold(40_000, { nSplits: 32_768 }).foldIds).toBeInstanceOf(Int32Array);
  });

  rejects("more folds than rows", () => kFold(3, { nSplits: 4 }), "too-few-values");
  rejects("one fold", () => kFold(3, { nSplits: 1 }), "out-of-range");
  rejects("half a fold", () => kFold(30, { nSplits: 2.5 }), "out-of-range");
  rejects("half a row", () => kFold(7.5), "out-of-range");
  rejects("a seed without shuffling", () => kFold(10, { seed: 1 }), "bad-option");
});
