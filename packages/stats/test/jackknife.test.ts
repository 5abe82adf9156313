import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type JackknifeOptions, jackknife, Moments } from "../src/index.ts";
import cases from "./golden/jackknife.json" with { type: "json" };

interface Case extends JackknifeOptions {
  values: number[];
  statistic: "mean" | "variance" | "skewness";
}

const on = (values: readonly number[], statistic: Case["statistic"]) => (rows: Uint32Array) =>
  new Moments().update(Float64Array.from(rows, (row) => values[row]!))[statistic];

describe("jackknife", () => {
  golden(
    "jackknife",
    cases,
    ({ values, statistic, ...options }: Case) => jackknife(values.length, on(values, statistic), options),
    { relative: 1e-9, absolute: 1e-11 },
  );

  property(
    "gives a mean its standard error, and no bias",
    fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2, maxLength: 30 }),
    (values) => {
      const { bias, standardError } = jackknife(values.length, on(values, "mean"));
      const { sd, count } = new Moments().update(values);
      near(bias, 0, { absolute: 1e-10 });
      near(standardError, sd / Math.sqrt(count), { relative: 1e-9, absolute: 1e-10 });
    },
  );

  it("removes the bias of a variance that divides by n", () => {
    const values = [2, 3, 5, 7, 11];
    const biased = (rows: Uint32Array) => on(values, "variance")(rows) * (1 - 1 / rows.length);
    near(jackknife(5, biased).corrected, new Moments().update(values).variance);
  });

  it("leaves out each row once", () => {
    const { leftOut } = jackknife(4, (rows) => rows.reduce((sum, row) => sum + 10 ** row, 0));
    expect(Array.from(leftOut)).toEqual([1110, 1101, 1011, 111]);
  });

  rejects("one row", () => jackknife(1, () => 0), "out-of-range");
  rejects("a level of 0", () => jackknife(3, () => 0, { level: 0 }), "out-of-range");
});
