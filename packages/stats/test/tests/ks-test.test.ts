import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { createRng, type KsMethod, type KsOptions, ksTest, ksTestSorted, sort } from "../../src/index.ts";
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
  rejects(
    "an unknown method",
    () => ksTest([1], [2], { method: "asymp" as KsMethod }),
    "bad-option",
    /^ksTest requires/,
  );
  rejects("an unknown alternative", () => ksTest([1], [2], { alternative: "l" as "less" }), "bad-option");
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
