import { golden } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { bcaEnds, percentileEnds } from "../../src/internal/resampling/ends.ts";
import cases from "../golden/resampling-ends.json" with { type: "json" };

interface Input {
  readonly sample: readonly number[];
  readonly statistic: "mean" | "log";
  readonly drawn: readonly number[];
  readonly level: number;
  readonly method: "bca" | "bootstrap";
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("ends of a bootstrap interval", () => {
  golden(
    "ends",
    cases,
    ({ sample, statistic, drawn, level, method }: Input) => {
      const of = (values: readonly number[]) =>
        statistic === "mean" ? mean(values) : Math.log(mean(values));
      if (method === "bootstrap") return percentileEnds(Float64Array.from(drawn), level);
      const leftOut = Float64Array.from(sample, (_, out) => of(sample.filter((_, row) => row !== out)));
      return bcaEnds(Float64Array.from(drawn), of(sample), level, leftOut);
    },
    { relative: 1e-11 },
  );

  it("are NaN where nothing was drawn, or nothing varies", () => {
    const none = { lower: Number.NaN, upper: Number.NaN };
    expect(percentileEnds(new Float64Array(0), 0.95)).toEqual(none);
    expect(bcaEnds(new Float64Array(0), 1, 0.95, new Float64Array(3))).toEqual(none);
    expect(bcaEnds(new Float64Array(9).fill(1), 1, 0.95, new Float64Array(3).fill(1))).toEqual(none);
  });
});
