import { fc, golden, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { Histogram, type HistogramState } from "../../src/index.ts";
import cases from "../golden/histogram.json" with { type: "json" };

const numbers = fc.array(fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 })), { maxLength: 50 });
const edges = [-2, -0.5, 0, 1, 2.5];
const of = (values: number[]) => new Histogram(edges).update(values);

describe("Histogram", () => {
  golden(
    "counts",
    cases,
    (c: { edges: number[]; values: number[] }) => new Histogram(c.edges).update(c.values).counts,
  );

  property("counts every value once", numbers, (values) => {
    const { count, missing } = of(values);
    expect(count + missing).toBe(values.length);
    expect(missing).toBe(values.filter(Number.isNaN).length);
  });
  property("merges to the whole", fc.tuple(numbers, numbers), ([a, b]) => {
    expect(of(a).merge(of(b)).toJSON()).toEqual(of([...a, ...b]).toJSON());
  });
  property("survives its bytes and its JSON", numbers, (values) => {
    const histogram = of(values);
    expect(Histogram.fromBytes(histogram.toBytes()).toJSON()).toEqual(histogram.toJSON());
    expect(Histogram.fromJSON(JSON.parse(JSON.stringify(histogram)) as HistogramState).toJSON()).toEqual(
      histogram.toJSON(),
    );
  });

  it("counts what lies outside apart", () => {
    const { below, above, missing, counts } = of([-9, 3, Number.POSITIVE_INFINITY, Number.NaN, 2.5]);
    expect({ below, above, missing, last: counts.at(-1) }).toEqual({
      below: 1,
      above: 2,
      missing: 1,
      last: 1,
    });
  });

  rejects("one edge", () => new Histogram([1]), "too-few-values");
  rejects("equal edges", () => new Histogram([0, 1, 1]), "out-of-range", /rising edges, got 1 after 1/);
  rejects("an infinite edge", () => new Histogram([0, Number.POSITIVE_INFINITY]), "not-finite");
  rejects("other edges", () => of([]).merge(new Histogram([0, 1])), "bad-option");
  rejects("a foreign state", () => Histogram.fromJSON({ ...of([1]).toJSON(), below: -1 }), "bad-state");
  rejects(
    "a state of another version",
    () => Histogram.fromJSON({ ...of([1]).toJSON(), version: 2 as 1 }),
    "bad-state",
  );
  rejects("bytes cut short", () => Histogram.fromBytes(of([1]).toBytes().subarray(0, 50)), "bad-state");
  rejects("other bytes", () => Histogram.fromBytes(new Uint8Array(40)), "bad-state");
});
