import { golden, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FoldOptions, stratifiedKFold } from "../src/index.ts";
import { type CompactColumn, foldString, inEveryForm } from "./compact.ts";
import cases from "./golden/stratified-k-fold.json" with { type: "json" };
import { countLabels, expectCrossValidation, sizesOf } from "./laws.ts";

describe("stratifiedKFold", () => {
  golden("stratifiedKFold", cases, ({ y, options }: { y: CompactColumn; options: FoldOptions }) =>
    inEveryForm(y, (form) => foldString(stratifiedKFold(form, options), y.codes.length)),
  );

  const problems = fc.record({
    y: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 120 }),
    nSplits: fc.integer({ min: 2, max: 6 }),
    shuffle: fc.boolean(),
  });
  property("keeps sizes and every class within one row across folds", problems, ({ y, nSplits, shuffle }) => {
    const largest = Math.max(
      ...countLabels(
        y,
        y.map((_, row) => row),
      ).values(),
    );
    fc.pre(largest >= nSplits);
    const folds = stratifiedKFold(y, { nSplits, shuffle });
    expectCrossValidation(folds, y.length);
    const sizes = sizesOf(folds);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    for (const label of new Set(y)) {
      const counts = Array.from(folds, ({ test }) => countLabels(y, test).get(label) ?? 0);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });
  property("does not depend on what classes are called", problems, ({ y, nSplits, shuffle }) => {
    fc.pre(y.length >= 5 * nSplits);
    const names = ["e", "d", "c", "b", "a"];
    const renamed = stratifiedKFold(
      y.map((label) => names[label] as string),
      { nSplits, shuffle },
    );
    expect(renamed.foldIds).toEqual(stratifiedKFold(Int8Array.from(y), { nSplits, shuffle }).foldIds);
  });

  it("reads every form of a column alike", () => {
    const y = ["b", "a", "b", "a", "b", "b", "c", "a", "b", "a"];
    const categories = ["a", "b", "c"];
    const codes = Int8Array.from(y, (label) => categories.indexOf(label));
    const vector = { length: 10, nullCount: 0, toArray: () => y, get: (i: number) => y[i] };
    const wide = BigInt64Array.from(codes, (code) => 2n ** 60n + BigInt(code));
    const { foldIds } = stratifiedKFold(y, { nSplits: 3 });
    for (const column of [{ codes, categories }, vector, wide, codes, Float64Array.from(codes)]) {
      expect(stratifiedKFold(column, { nSplits: 3 }).foldIds).toEqual(foldIds);
    }
  });

  rejects(
    "classes that are all smaller than the folds",
    () => stratifiedKFold([0, 0, 1, 1], { nSplits: 3 }),
    "too-few-values",
  );
  rejects(
    "a target that is not a label",
    () => stratifiedKFold([0.5, 0.5, 1, 1], { nSplits: 2 }),
    "bad-column",
  );
  rejects("a missing label", () => stratifiedKFold(["a", null, "a"], { nSplits: 2 }), "not-finite");
  rejects("no rows", () => stratifiedKFold([]), "too-few-values");
});
