import { golden, near, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type KsMethod, ksPValue } from "../../src/index.ts";
import cases from "../golden/ks-p-value.json" with { type: "json" };

describe("ksPValue", () => {
  golden(
    "ksPValue",
    cases,
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
