import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type CorrelationOptions, pearson } from "../../src/index.ts";
import cases from "../golden/pearson.json" with { type: "json" };
import { testGolden } from "../test-golden.ts";

interface Pairs extends CorrelationOptions {
  x: number[];
  y: number[];
}

const pairs = fc
  .array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
    minLength: 4,
    maxLength: 25,
  })
  .map((rows) => [rows.map(([x]) => x), rows.map(([, y]) => y)] as const);

describe("pearson", () => {
  testGolden("pearson", cases, (c: Pairs) => pearson(c.x, c.y, c));
  property("does not know a common shift or scale of a side", pairs, ([x, y]) => {
    near(
      pearson(
        x.map((value) => 3 * value - 40),
        y,
      ).statistic,
      pearson(x, y).statistic,
      { absolute: 1e-13 },
    );
  });
  property("is symmetric, and turns with the sign of a side", pairs, ([x, y]) => {
    const { statistic, pValue } = pearson(x, y);
    near(pearson(y, x), { statistic, pValue }, { relative: 1e-9, absolute: 1e-15 });
    const turned = pearson(
      x,
      y.map((value) => -value),
    );
    near(turned.statistic, -statistic, { absolute: 1e-15 });
    const less = pearson(x, y, { alternative: "less" }).pValue;
    const greater = pearson(x, y, { alternative: "greater" }).pValue;
    near(2 * Math.min(less, greater), pValue, { relative: 1e-9 });
  });
  it("is NaN where a side is constant", () => {
    expect(pearson([1, 1, 1], [1, 2, 3])).toEqual({ statistic: Number.NaN, pValue: Number.NaN });
  });
  rejects("another length", () => pearson([1, 2], [1]), "length-mismatch");
  rejects("one pair", () => pearson([1], [1]), "too-few-values");
  rejects("NaN", () => pearson([1, Number.NaN], [1, 2]), "not-finite");
  rejects(
    "another alternative",
    () => pearson([1, 2], [1, 2], { alternative: "more" as "less" }),
    "bad-option",
  );
});
