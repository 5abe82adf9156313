import { fc, near, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { studentizedRange, t } from "../../src/index.ts";
import cases from "../golden/distribution-studentized-range.json" with { type: "json" };
import { holds, moderate } from "./laws.ts";

describe("studentizedRange", () => {
  holds({
    name: "studentizedRange",
    distribution: studentizedRange,
    cases,
    parameters: fc.tuple(fc.integer({ min: 2, max: 20 }), moderate),
    runs: 5,
  });

  property(
    "of two values is sqrt(2) times Student's t without its sign",
    fc.tuple(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), moderate),
    ([q, df]) => {
      near(studentizedRange.sf(q, 2, df), 2 * t.sf(q / Math.SQRT2, df));
      near(studentizedRange.cdf(q, 2, df), t.cdf(q / Math.SQRT2, df) - t.cdf(-q / Math.SQRT2, df), {
        relative: 1e-9,
      });
    },
    30,
  );

  it("has the published critical values", () => {
    // Upper 5 % points, two decimals, of Pearson and Hartley's Biometrika Tables for Statisticians, table 29
    const table = [
      [3.64, 2, 5],
      [3.88, 3, 10],
      [4.23, 5, 20],
      [4.82, 10, 30],
      [4.47, 10, Number.POSITIVE_INFINITY],
    ] as const;
    for (const [q, k, df] of table) expect(studentizedRange.isf(0.05, k, df).toFixed(2)).toBe(q.toFixed(2));
  });
});
