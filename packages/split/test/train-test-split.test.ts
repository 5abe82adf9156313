import { golden, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TrainTestSplitOptions, trainTestSplit } from "../src/index.ts";
import { type CompactColumn, expand } from "./compact.ts";
import ordered from "./golden/train-test-ordered.json" with { type: "json" };
import sizes from "./golden/train-test-sizes.json" with { type: "json" };
import stratified from "./golden/train-test-stratified.json" with { type: "json" };
import { countLabels } from "./laws.ts";

interface Problem {
  n: number;
  options: TrainTestSplitOptions;
}

describe("trainTestSplit", () => {
  golden("sizes", sizes, ({ n, options }: Problem) => {
    const { train, test } = trainTestSplit(n, options);
    return { train: train.length, test: test.length };
  });
  golden("rows without shuffling", ordered, ({ n, options }: Problem) => {
    const { train, test } = trainTestSplit(n, options);
    expect([...train, ...test]).toEqual(Array.from({ length: n }, (_, row) => row));
    return { train: train.length, test: test.length };
  });
  golden(
    "class counts, to within the row that scikit-learn draws at random",
    stratified,
    ({ y: given, options }: { y: CompactColumn; options: TrainTestSplitOptions }) => {
      const y = expand(given) as number[];
      const { train, test } = trainTestSplit(y.length, { ...options, stratify: y });
      const classes = Array.from({ length: Math.max(...y) + 1 }, (_, c) => c);
      const counts = (rows: Uint32Array) => classes.map((c) => countLabels(y, rows).get(c) ?? 0);
      return { train: counts(train), test: counts(test) };
    },
    { absolute: 1 },
  );

  const problems = fc.record({
    y: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 40, maxLength: 100 }),
    testSize: fc.integer({ min: 20, max: 60 }).map((percent) => percent / 100),
    seed: fc.nat(),
  });
  property("divides all rows, each once", problems, ({ y, testSize, seed }) => {
    for (const options of [{}, { stratify: y }, { groups: y }]) {
      fc.pre(
        Math.min(
          ...countLabels(
            y,
            y.map((_, row) => row),
          ).values(),
        ) > 1,
      );
      const { train, test } = trainTestSplit(y.length, { testSize, seed, ...options });
      expect([...train, ...test].sort((a, b) => a - b)).toEqual(y.map((_, row) => row));
    }
  });
  property("keeps every class's share to within a row", problems, ({ y, testSize, seed }) => {
    const counts = countLabels(
      y,
      y.map((_, row) => row),
    );
    fc.pre(Math.min(...counts.values()) > 1);
    const { test } = trainTestSplit(y.length, { testSize, seed, stratify: y });
    const inTest = countLabels(y, test);
    for (const [label, count] of counts) {
      expect(Math.abs((inTest.get(label) ?? 0) - (count * test.length) / y.length)).toBeLessThan(1);
    }
  });
  property("keeps groups whole", problems, ({ y, testSize, seed }) => {
    const { train, test } = trainTestSplit(y.length, { testSize, seed, groups: y });
    const known = new Set(Array.from(train, (row) => y[row]));
    expect(Array.from(test).some((row) => known.has(y[row]))).toBe(false);
  });
  property(
    "is never off by a row in exact mode",
    fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 500 })),
    ([percent, hundreds]) => {
      fc.pre(percent > 0 && hundreds > 0);
      const options = { testSize: percent / 100, rounding: "exact" } as const;
      expect(trainTestSplit(100 * hundreds, options).test.length).toBe(percent * hundreds);
    },
  );

  it.each([
    [0.07, 100, 8, 7],
    [0.14, 50, 8, 7],
    [0.55, 100, 56, 55],
  ])(
    "takes %f of %i rows for %i in floating point, as scikit-learn does, and for %i exactly",
    (testSize, n, float, exact) => {
      expect(trainTestSplit(n, { testSize }).test.length).toBe(float);
      expect(trainTestSplit(n, { testSize, rounding: "exact" }).test.length).toBe(exact);
    },
  );

  it("draws every row equally often", () => {
    const inTest = new Float64Array(20);
    for (let seed = 0; seed < 4000; seed++) {
      for (const row of trainTestSplit(20, { testSize: 0.25, seed }).test) inTest[row]!++;
    }
    // Binomial(4000, 1/4): five standard deviations are 137.
    for (const times of inTest) expect(Math.abs(times - 1000)).toBeLessThan(137);
  });

  it("divides arrays and matrices alike and keeps their kind", () => {
    const x = { data: Float32Array.of(0, 1, 10, 11, 20, 21, 30, 31), rows: 4, cols: 2 };
    const { train, test } = trainTestSplit([x, ["a", "b", "c", "d"], Int8Array.of(0, 1, 2, 3)], {
      shuffle: false,
    });
    expect(train).toEqual([
      { data: Float32Array.of(0, 1, 10, 11, 20, 21), rows: 3, cols: 2 },
      ["a", "b", "c"],
      Int8Array.of(0, 1, 2),
    ]);
    expect(test).toEqual([{ data: Float32Array.of(30, 31), rows: 1, cols: 2 }, ["d"], Int8Array.of(3)]);
  });

  rejects("no rows", () => trainTestSplit(0), "empty-input");
  rejects("no arrays", () => trainTestSplit([]), "empty-input");
  rejects(
    "arrays of several lengths",
    () =>
      trainTestSplit([
        [1, 2],
        [1, 2, 3],
      ]),
    "length-mismatch",
  );
  rejects(
    "a class of one row",
    () => trainTestSplit(4, { stratify: ["a", "a", "a", "b"] }),
    "too-few-values",
  );
  rejects(
    "more classes than test rows",
    () => trainTestSplit(6, { stratify: [1, 1, 2, 2, 3, 3], testSize: 2 }),
    "too-few-values",
  );
  rejects("labels of another length", () => trainTestSplit(4, { stratify: ["a", "b"] }), "length-mismatch");
  rejects(
    "stratifying without shuffling",
    () => trainTestSplit(4, { stratify: [1, 1, 2, 2], shuffle: false }),
    "bad-option",
  );
  rejects("one row and a half", () => trainTestSplit(9, { testSize: 1.5 }), "out-of-range");
  rejects("a single group", () => trainTestSplit(3, { groups: ["a", "a", "a"] }), "too-few-values");
  rejects("an unknown rounding", () => trainTestSplit(9, { rounding: "up" as "exact" }), "bad-option");
});
