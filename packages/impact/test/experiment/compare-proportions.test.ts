import { golden, near, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CompareProportionsOptions, compareProportions, type ProportionCount } from "../../src/index.ts";
import cases from "../golden/compare-proportions.json" with { type: "json" };

interface Problem {
  reference: ProportionCount;
  current: ProportionCount;
  options: CompareProportionsOptions;
}

const arm = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.nat())
  .map(([trials, pick]) => ({ successes: pick % (trials + 1), trials }));

describe("compareProportions", () => {
  golden(
    "compareProportions",
    cases,
    ({ reference, current, options }: Problem) => {
      const result = compareProportions(reference, current, options);
      const { lower, upper } = result.relative;
      return { ...result, ratio: { lower: lower + 1, upper: upper + 1 } };
    },
    { relative: 1e-9, absolute: 1e-14 },
  );

  it("keeps the digits of a far tail", () => {
    // mpmath's, with 40 digits; 1 - cdf would be 0.
    const far = compareProportions({ successes: 1000, trials: 10_000 }, { successes: 2000, trials: 10_000 });
    near(far.statistic, 19.802950859533485);
    near(far.pValue, 2.8075591073243e-87, { relative: 1e-12 });
  });

  property("turns round with its arms", fc.tuple(arm, arm), ([a, b]) => {
    const there = compareProportions(a, b, { alternative: "greater" });
    const back = compareProportions(b, a, { alternative: "less" });
    expect(back.absolute.estimate).toBeCloseTo(-there.absolute.estimate, 14);
    expect(back.absolute.lower).toBeCloseTo(-there.absolute.upper, 14);
    expect(back.absolute.upper).toBeCloseTo(-there.absolute.lower, 14);
    if (!Number.isNaN(there.pValue)) expect(back.pValue).toBeCloseTo(there.pValue, 14);
  });
  property(
    "widens with the level, around the estimate, within what is possible",
    fc.tuple(arm, arm),
    ([a, b]) => {
      const narrow = compareProportions(a, b, { level: 0.8 });
      const wide = compareProportions(a, b, { level: 0.99 });
      expect(wide.absolute.lower).toBeLessThanOrEqual(narrow.absolute.lower);
      expect(wide.absolute.upper).toBeGreaterThanOrEqual(narrow.absolute.upper);
      expect(wide.absolute.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(wide.absolute.upper).toBeLessThanOrEqual(1 + 1e-12);
      expect(narrow.absolute.lower).toBeLessThanOrEqual(narrow.absolute.estimate);
      expect(narrow.absolute.upper).toBeGreaterThanOrEqual(narrow.absolute.estimate);
      for (const each of [narrow.reference, wide.reference]) {
        expect(each.lower).toBeGreaterThanOrEqual(0);
        expect(each.upper).toBeLessThanOrEqual(1);
      }
    },
  );

  it("says NaN where nothing can be said", () => {
    const none = compareProportions({ successes: 0, trials: 10 }, { successes: 0, trials: 20 });
    expect([none.statistic, none.pValue, none.relative.estimate]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
    expect(none.absolute.upper).toBeGreaterThan(0.1);
    expect(
      compareProportions({ successes: 0, trials: 10 }, { successes: 1, trials: 10 }).relative.estimate,
    ).toBe(Infinity);
  });

  const some = { successes: 1, trials: 2 };
  rejects(
    "more successes than trials",
    () => compareProportions({ successes: 3, trials: 2 }, some),
    "out-of-range",
  );
  rejects("no trials", () => compareProportions(some, { successes: 0, trials: 0 }), "out-of-range");
  rejects("half a success", () => compareProportions({ successes: 0.5, trials: 2 }, some), "out-of-range");
  rejects("a level of 95", () => compareProportions(some, some, { level: 95 }), "out-of-range");
  rejects(
    "an unknown method",
    () => compareProportions(some, some, { absoluteMethod: "exact" as "wald" }),
    "bad-option",
  );
  rejects(
    "an unknown alternative",
    () => compareProportions(some, some, { alternative: "larger" as "less" }),
    "bad-option",
  );
});
