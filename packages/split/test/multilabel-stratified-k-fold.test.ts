import type { Matrix } from "@productizeml/stats";
import { property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FoldOptions, type Folds, multilabelStratifiedKFold } from "../src/index.ts";
import golden from "./golden/multilabel-stratified-k-fold.json" with { type: "json" };
import { expectCrossValidation, sizesOf } from "./laws.ts";

/** Mean distance, over labels and folds, from an equal share of the label's rows; the same of all rows. */
function unevenness({ data, rows, cols }: Matrix, folds: Folds): [number, number] {
  const counts = new Float64Array(folds.length * cols);
  const totals = new Float64Array(cols);
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < cols; c++) {
      const has = data[row * cols + c] as number;
      totals[c]! += has;
      counts[(folds.foldIds[row] as number) * cols + c]! += has;
    }
  }
  const off = counts.map((count, at) => Math.abs(count - (totals[at % cols] as number) / folds.length));
  const sizes = sizesOf(folds).map((size) => Math.abs(size - rows / folds.length));
  return [mean(off), mean(sizes)];
}

const mean = (values: Float64Array | number[]) =>
  Array.from(values).reduce((a, b) => a + b, 0) / values.length;

interface Case {
  input: Matrix & { options: FoldOptions };
  expected: { mean: number[]; worst: number[] };
}

describe("multilabelStratifiedKFold", () => {
  const cases = (golden as unknown as { cases: Case[] }).cases;
  for (const shuffle of [false, true]) {
    it(`spreads labels as evenly as ${golden.peer} on ${cases.length} cases, shuffle: ${shuffle}`, () => {
      const ours = [0, 0];
      const theirs = [0, 0];
      for (const { input, expected } of cases) {
        const found = unevenness(input, multilabelStratifiedKFold(input, { ...input.options, shuffle }));
        for (const k of [0, 1]) {
          ours[k]! += found[k] as number;
          theirs[k]! += expected.mean[k] as number;
        }
      }
      // Over all cases the labels, then the sizes; a tenth is more than draws differ by.
      expect(ours[0]).toBeLessThan(1.1 * (theirs[0] as number));
      expect(ours[1]).toBeLessThan(1.1 * (theirs[1] as number));
    });
  }

  const problems = fc.record({
    data: fc.array(fc.constantFrom<number>(0, 0, 1), { minLength: 30, maxLength: 240 }),
    seed: fc.nat(),
    shuffle: fc.boolean(),
  });
  property(
    "tests every row once, and spreads its first label evenly",
    problems,
    ({ data, seed, shuffle }) => {
      const rows = Math.floor(data.length / 3);
      const labels = { data: data.slice(0, 3 * rows), rows, cols: 3 };
      const options = shuffle ? { nSplits: 4, shuffle, seed } : { nSplits: 4 };
      const folds = multilabelStratifiedKFold(labels, options);
      expectCrossValidation(folds, rows);
      const count = (c: number) =>
        labels.data.reduce((sum, value, at) => sum + (at % 3 === c ? value : 0), 0);
      const totals = [0, 1, 2].map(count);
      const rare = totals.indexOf(Math.min(...totals.filter((total) => total > 0)));
      if (rare < 0) return;
      const inFold = Array.from(folds, ({ test }) =>
        test.reduce((sum, row) => sum + (labels.data[3 * row + rare] as number), 0),
      );
      expect(Math.max(...inFold) - Math.min(...inFold)).toBeLessThanOrEqual(1);
    },
  );

  it("is stratified K-fold where every row has one label", () => {
    const data = Array.from({ length: 60 }, (_, row) => [
      row % 3 === 0 ? 1 : 0,
      row % 3 === 0 ? 0 : 1,
    ]).flat();
    for (const { test } of multilabelStratifiedKFold({ data, rows: 60, cols: 2 })) {
      expect(test).toHaveLength(12);
      expect(Array.from(test).filter((row) => row % 3 === 0)).toHaveLength(4);
    }
  });

  const labels = { data: [1, 0, 0, 1], rows: 2, cols: 2 };
  rejects("more folds than rows", () => multilabelStratifiedKFold(labels, { nSplits: 3 }), "too-few-values");
  rejects(
    "a matrix that lacks values",
    () => multilabelStratifiedKFold({ ...labels, rows: 3 }),
    "length-mismatch",
  );
  rejects(
    "NaN",
    () => multilabelStratifiedKFold({ ...labels, data: [1, Number.NaN, 0, 1] }, { nSplits: 2 }),
    "not-finite",
  );
  rejects(
    "a seed without shuffling",
    () => multilabelStratifiedKFold(labels, { nSplits: 2, seed: 1 }),
    "bad-option",
  );
});
