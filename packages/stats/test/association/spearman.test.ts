import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type CorrelationOptions, spearman } from "../../src/index.ts";
import cases from "../golden/spearman.json" with { type: "json" };
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

describe("spearman", () => {
  testGolden("spearman", cases, (c: Pairs) => spearman(c.x, c.y, c));
  property("knows the order alone", pairs, ([x, y]) => {
    near(
      spearman(
        x.map((value) => value ** 3),
        y,
      ),
      { ...spearman(x, y) },
    );
  });
  property("is symmetric, and turns with the sign of a side", pairs, ([x, y]) => {
    const { statistic, pValue } = spearman(x, y);
    near(spearman(y, x), { statistic, pValue }, { relative: 1e-9, absolute: 1e-15 });
    const turned = spearman(
      x,
      y.map((value) => -value),
    );
    near(turned.statistic, -statistic, { absolute: 1e-15 });
    const less = spearman(x, y, { alternative: "less" }).pValue;
    const greater = spearman(x, y, { alternative: "greater" }).pValue;
    near(2 * Math.min(less, greater), pValue, { relative: 1e-9 });
  });
  it("is NaN where a side is constant", () => {
    expect(spearman([1, 1, 1], [1, 2, 3])).toEqual({ statistic: Number.NaN, pValue: Number.NaN });
  });
  rejects("another length", () => spearman([1, 2], [1]), "length-mismatch");
  rejects("one pair", () => spearman([1], [1]), "too-few-values");
  rejects("NaN", () => spearman([1, Number.NaN], [1, 2]), "not-finite");
  rejects(
    "another alternative",
    () => spearman([1, 2], [1, 2], { alternative: "more" as "less" }),
    "bad-option",
  );
});
