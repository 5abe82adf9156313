import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  createRng,
  type KsMethod,
  type KsOptions,
  ksPValue,
  ksTest,
  ksTestSorted,
  sort,
} from "../../src/index.ts";
import pValues from "../golden/ks-p-value.json" with { type: "json" };
import cases from "../golden/ks-test.json" with { type: "json" };

interface Case extends KsOptions {
  reference: number[];
  current: number[];
}

const sample = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 });

describe("ksTest", () => {
  golden("ksTest", cases, ({ reference, current, ...options }: Case) => ksTest(reference, current, options), {
    relative: 1e-9,
  });

  property("does not care for order or a common scale", fc.tuple(sample, sample), ([a, b]) => {
    const { statistic, pValue } = ksTest(a, b);
    near(
      ksTest(
        a.toReversed().map((x) => 3 * x - 7),
        b.map((x) => 3 * x - 7),
      ),
      { statistic, pValue },
    );
    near(ksTest(b, a), { statistic, pValue });
  });
  property("one-sided alternatives mirror each other", fc.tuple(sample, sample), ([a, b]) => {
    near(ksTest(a, b, { alternative: "less" }).pValue, ksTest(b, a, { alternative: "greater" }).pValue);
  });
  it("takes sorted samples", () => {
    expect(ksTestSorted([1, 2, 2, 5], [2, 3])).toEqual(ksTest([5, 2, 1, 2], [3, 2]));
  });

  rejects("nothing", () => ksTest([], [1]), "empty-input");
  rejects("NaN", () => ksTest([1], [Number.NaN]), "not-finite");
  rejects("an unknown method", () => ksTest([1], [2], { method: "asymp" as KsMethod }), "bad-option");
  rejects("an unknown alternative", () => ksTest([1], [2], { alternative: "l" as "less" }), "bad-option");
});

describe("ksPValue", () => {
  golden(
    "ksPValue",
    pValues,
    (c: { statistic: number; n: number; m: number; method: KsMethod }) =>
      ksPValue(c.statistic, c.n, c.m, c).pValue,
    { relative: 1e-9 },
  );

  it("counts the same share of paths as going through all of them", () => {
    // Every order of 4 values of one sample and 6 of the other
    const sizes = [4, 6] as const;
    const gaps: number[] = [];
    const walk = (x: number, y: number, most: number): void => {
      const gap = Math.max(most, Math.abs(x / sizes[0] - y / sizes[1]));
      if (x === sizes[0] && y === sizes[1]) gaps.push(gap);
      if (x < sizes[0]) walk(x + 1, y, gap);
      if (y < sizes[1]) walk(x, y + 1, gap);
    };
    walk(0, 0, 0);
    expect(gaps.length).toBe(210);
    for (let h = 1; h <= 12; h++) {
      const share = gaps.filter((gap) => gap > h / 12 - 1e-9).length / gaps.length;
      near(ksPValue(h / 12, 4, 6).pValue, share);
    }
  });

  it("is exact up to 10,000 and asymptotic beyond", () => {
    expect(ksPValue(0.01, 10_000, 10_000).method).toBe("exact");
    expect(ksPValue(0.01, 10_001, 3).method).toBe("asymptotic");
    expect(ksPValue(0.01, 10_001, 3, { method: "exact" }).method).toBe("exact");
    expect(ksPValue(0.01, 99_999, 100_000, { method: "exact" }).method).toBe("asymptotic");
  });

  it("stays exact for one-sided tests of samples whose paths overflow a count", () => {
    const { pValue, method } = ksPValue(0.08, 1000, 1200, { alternative: "less", method: "exact" });
    const { pValue: limit } = ksPValue(0.08, 1000, 1200, { alternative: "less", method: "asymptotic" });
    expect(method).toBe("exact");
    near(pValue, limit, { relative: 0.03 });
  });

  rejects("a statistic above 1", () => ksPValue(1.1, 5, 5), "out-of-range");
  rejects("a size of 0", () => ksPValue(0.5, 0, 5), "out-of-range");
});

describe("ksTest without sorting", () => {
  const rng = createRng(8);
  const many = (length: number, draw: () => number) => Float64Array.from({ length }, draw);
  const pairs: [string, Float64Array, Float64Array][] = [
    ["no shift", many(20_000, () => rng.normal()), many(30_000, () => rng.normal())],
    ["a small shift", many(30_000, () => rng.normal()), many(30_000, () => rng.normal(0.05))],
    ["apart", many(20_000, () => rng.float64()), many(20_000, () => 2 + rng.float64())],
    [
      "heavy tails",
      many(40_000, () => Math.exp(20 * rng.normal())),
      many(40_000, () => Math.exp(19 * rng.normal())),
    ],
    ["few distinct values", many(30_000, () => rng.integer(0, 9)), many(30_000, () => rng.integer(1, 9))],
    ["constant", many(15_000, () => 3), many(15_000, () => 3)],
    ["infinities", many(20_000, () => 1 / rng.integer(-1, 2)), many(20_000, () => rng.normal())],
    [
      "one outlier",
      many(20_000, (): number => rng.normal()).fill(1e300, 0, 1),
      many(20_000, () => rng.normal(0.1)),
    ],
    [
      "ties across",
      many(50_000, () => Math.round(rng.normal() * 500)),
      many(40_000, () => Math.round(rng.normal() * 505)),
    ],
  ];
  for (const [name, a, b] of pairs) {
    for (const alternative of ["two-sided", "less", "greater"] as const) {
      it(`finds what sorting finds: ${name}, ${alternative}`, () => {
        expect(ksTest(a, b, { alternative })).toEqual(ksTestSorted(sort(a), sort(b), { alternative }));
      });
    }
  }
});
