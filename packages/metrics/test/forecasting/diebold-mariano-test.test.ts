import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type DieboldMarianoTestOptions,
  dieboldMarianoTest,
} from "../../src/forecasting/diebold-mariano-test.ts";
import cases from "../golden/diebold-mariano-test.json" with { type: "json" };
import { targets } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPredA: readonly number[];
  readonly yPredB: readonly number[];
  readonly options: DieboldMarianoTestOptions;
}

describe("dieboldMarianoTest", () => {
  golden(
    "dieboldMarianoTest",
    cases,
    ({ yTrue, yPredA, yPredB, options }: Input) => dieboldMarianoTest(yTrue, yPredA, yPredB, options),
    { relative: 1e-9 },
  );

  property("changes its sign with the forecasts", targets, ({ yTrue, yPred }) => {
    const other = yPred.map((value, i) => value + (i % 4));
    const { statistic, pValue } = dieboldMarianoTest(yTrue, yPred, other);
    const back = dieboldMarianoTest(yTrue, other, yPred);
    near(back.statistic, -statistic, { absolute: 1e-12 });
    near(back.pValue, pValue);
  });

  property("splits its probability between the sides", targets, ({ yTrue, yPred }) => {
    const other = yPred.map((value, i) => value - (i % 3));
    const pValue = (alternative: "less" | "greater" | "two-sided") =>
      dieboldMarianoTest(yTrue, yPred, other, { alternative, variance: "bartlett" }).pValue;
    const [less, greater] = [pValue("less"), pValue("greater")];
    if (Number.isNaN(less)) return;
    near(less + greater, 1);
    near(pValue("two-sided"), 2 * Math.min(less, greater));
  });

  it("is undefined for forecasts whose losses never differ", () => {
    const { statistic, pValue, df } = dieboldMarianoTest([1, 2, 3], [1, 2, 4], [1, 2, 4]);
    expect([statistic, pValue, df]).toEqual([Number.NaN, Number.NaN, 2]);
  });

  it("finds the better forecast", () => {
    const yTrue = Array.from({ length: 60 }, (_, i) => Math.sin(i));
    const better = yTrue.map((value, i) => value + 0.1 * Math.cos(3 * i));
    const worse = yTrue.map((value, i) => value + Math.cos(5 * i));
    expect(
      dieboldMarianoTest(yTrue, better, worse, { alternative: "less", horizon: 3, variance: "bartlett" })
        .pValue,
    ).toBeLessThan(1e-6);
  });

  rejects(
    "as many rows as the horizon",
    () => dieboldMarianoTest([1, 2], [1, 2], [2, 1], { horizon: 2 }),
    "too-few-values",
    /at least 3 rows, got 2/,
  );
  rejects(
    "a second forecast of another length",
    () => dieboldMarianoTest([1, 2], [1, 2], [2]),
    "length-mismatch",
    /yPredB/,
  );
  rejects("NaN", () => dieboldMarianoTest([1, 2], [1, 2], [2, Number.NaN]), "not-finite", /yPredB/);
  rejects("a horizon of 0", () => dieboldMarianoTest([1, 2], [1, 2], [2, 1], { horizon: 0 }), "out-of-range");
  rejects("a power of 0", () => dieboldMarianoTest([1, 2], [1, 2], [2, 1], { power: 0 }), "out-of-range");
  rejects(
    "another alternative",
    () => dieboldMarianoTest([1, 2], [1, 2], [2, 1], { alternative: "both" as "less" }),
    "bad-option",
  );
  rejects(
    "another variance",
    () => dieboldMarianoTest([1, 2], [1, 2], [2, 1], { variance: "hac" as "acf" }),
    "bad-option",
  );
});
