import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { Moments, type MomentsState } from "../src/index.ts";
import cases from "./golden/moments.json" with { type: "json" };

const NAMES = ["count", "mean", "variance", "sd", "skewness", "kurtosis", "min", "max"] as const;
const read = (m: Moments) => Object.fromEntries(NAMES.map((name) => [name, m[name]]));
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 50 });
const close = { relative: 1e-9, absolute: 1e-9 };

describe("Moments", () => {
  golden("moments", cases, (c: { values: number[] }) => read(new Moments().update(c.values)), {
    relative: 1e-11,
  });
  golden(
    "moments value by value",
    cases,
    (c: { values: number[] }) => {
      const moments = new Moments();
      for (const value of c.values) moments.update(value);
      return read(moments);
    },
    { relative: 1e-8 },
  );

  property("merge is the whole, in any order", fc.tuple(numbers, numbers, numbers), ([a, b, c]) => {
    const of = (values: number[]) => new Moments().update(values);
    const whole = read(of([...a, ...b, ...c]));
    near(read(of(a).merge(of(b)).merge(of(c))), whole, close);
    near(read(of(a).merge(of(b).merge(of(c)))), whole, close);
    near(read(of(c).merge(of(a)).merge(of(b))), whole, close);
  });
  property("survives JSON", numbers, (values) => {
    const moments = new Moments().update(values);
    const copy = Moments.fromJSON(JSON.parse(JSON.stringify(moments)) as MomentsState);
    expect(read(copy.update(5))).toEqual(read(moments.update(5)));
  });

  it("is NaN where nothing is defined", () => {
    const empty = new Moments();
    expect([empty.count, empty.mean, empty.min, empty.variance]).toEqual([
      0,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
    expect(new Moments().update([2, 2]).skewness).toBeNaN();
    expect(new Moments().update(2).sd).toBeNaN();
  });

  rejects("NaN", () => new Moments().update([1, Number.NaN]), "not-finite");
  rejects("infinity", () => new Moments().update(Number.POSITIVE_INFINITY), "not-finite");
  rejects("a foreign state", () => Moments.fromJSON({ count: -1 } as MomentsState), "bad-state");
});
