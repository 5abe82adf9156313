import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type KendallOptions, kendall } from "../../src/index.ts";
import cases from "../golden/kendall.json" with { type: "json" };
import { testGolden } from "../test-golden.ts";

interface Pairs extends KendallOptions {
  x: number[];
  y: number[];
}

const pairs = fc
  .array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
    minLength: 2,
    maxLength: 40,
  })
  .map((rows) => [rows.map(([x]) => x), rows.map(([, y]) => y)] as const);

describe("kendall", () => {
  testGolden("kendall", cases, (c: Pairs) => kendall(c.x, c.y, c));
  property("counts concordant less discordant pairs", pairs, ([x, y]) => {
    let excess = 0;
    let untiedX = 0;
    let untiedY = 0;
    for (let i = 0; i < x.length; i++) {
      for (let j = 0; j < i; j++) {
        const dx = Math.sign(x[i]! - x[j]!);
        const dy = Math.sign(y[i]! - y[j]!);
        excess += dx * dy;
        untiedX += Math.abs(dx);
        untiedY += Math.abs(dy);
      }
    }
    near(kendall(x, y).statistic, excess / Math.sqrt(untiedX * untiedY), { absolute: 1e-15 });
  });
  property("is symmetric, and turns with the sign of a side", pairs, ([x, y]) => {
    const { statistic, pValue } = kendall(x, y);
    near(kendall(y, x), { statistic, pValue });
    const turned = kendall(
      x,
      y.map((value) => -value),
    );
    near(turned, { statistic: -statistic, pValue }, { relative: 1e-9 });
  });
  it("is exact without ties, and says so", () => {
    expect(kendall([1, 2, 3], [1, 2, 3]).method).toBe("exact");
    expect(kendall([1, 2, 3], [1, 2, 2]).method).toBe("asymptotic");
    near(kendall([1, 2, 3], [1, 2, 3]).pValue, 1 / 3);
  });
  it("has an exact p-value where factorials overflow", () => {
    const x = Array.from({ length: 300 }, (_, i) => i);
    const y = x.map((value) => (value % 2 === 0 ? value + 1 : value - 1));
    const { pValue } = kendall(x.slice(0, 180), y.slice(0, 180), { method: "exact" });
    expect(pValue).toBeGreaterThanOrEqual(0);
    expect(pValue).toBeLessThan(1e-100);
  });
  rejects("another length", () => kendall([1, 2], [1]), "length-mismatch");
  rejects("one pair", () => kendall([1], [1]), "too-few-values");
  rejects("NaN", () => kendall([1, Number.NaN], [1, 2]), "not-finite");
  rejects("an exact p-value with ties", () => kendall([1, 1], [1, 2], { method: "exact" }), "bad-option");
  rejects(
    "another method",
    () => kendall([1, 2], [1, 2], { method: "asymp" as KendallOptions["method"] & string }),
    "bad-option",
  );
});
