import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { createRng, QuantileSketch, type SketchState } from "../../src/index.ts";
import cases from "../golden/quantile-sketch.json" with { type: "json" };
import { decode, without } from "./bytes.ts";

interface Case {
  bytes: string;
  shares: number[];
  points: number[];
}

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 60 });
const normals = (n: number, seed: number) => {
  const rng = createRng(seed);
  return Float64Array.from({ length: n }, () => rng.normal());
};
/** Largest distance between the sketch's ranks and the true ones, in sorted values without ties. */
const worstRank = (sketch: QuantileSketch, sorted: Float64Array) =>
  sorted.reduce(
    (worst, value, i) => Math.max(worst, Math.abs(sketch.cdf(value) - (i + 1) / sorted.length)),
    0,
  );

describe("QuantileSketch", () => {
  golden("reading bytes", cases, ({ bytes, shares, points }: Case) => {
    const sketch = QuantileSketch.fromBytes(decode(bytes));
    const { count, retained, rankError, min, max } = sketch;
    return {
      count,
      retained,
      rankError,
      min,
      max,
      quantiles: shares.map((p) => sketch.quantile(p)),
      ranks: points.map((x) => sketch.cdf(x)),
    };
  });

  it("writes the bytes it has read", () => {
    for (const each of cases.cases) {
      const bytes = decode((each.input as Case).bytes);
      // Whether the lowest level happens to be sorted is a flag that only DataSketches keeps.
      expect(without(QuantileSketch.fromBytes(bytes).toBytes(), 3)).toEqual(without(bytes, 3));
    }
  });

  property("is exact while all values fit", numbers, (values) => {
    const sketch = new QuantileSketch().update(values);
    const sorted = Float64Array.from(values).sort();
    for (const p of [0.01, 0.2, 0.5, 0.77, 1]) {
      const expected = sorted[Math.max(0, Math.ceil(p * values.length) - 1)] ?? Number.NaN;
      expect(sketch.quantile(p)).toBe(expected);
    }
    expect(sketch.rankError).toBe(0);
  });

  it("keeps ranks within its error, and counts every value", () => {
    let outside = 0;
    for (let seed = 0; seed < 60; seed++) {
      const values = normals(20_000, seed);
      const sketch = new QuantileSketch({ k: 100, seed }).update(values);
      if (worstRank(sketch, values.sort()) > sketch.rankError) outside++;
      expect(sketch.count).toBe(20_000);
      expect(sketch.retained).toBeLessThan(350);
    }
    // 1 of 100 by its definition; 4 or more of 60 would have a probability of 0.3 %.
    expect(outside).toBeLessThan(4);
  });

  it("merges parts of any size to the same accuracy, in any order", () => {
    const values = normals(30_000, 3);
    const cuts = [0, 5, 900, 901, 12_000, 30_000];
    const parts = cuts.slice(1).map((end, i) => values.subarray(cuts[i], end));
    const sketches = parts.map((part, seed) => new QuantileSketch({ seed }).update(part));
    const forward = sketches.reduce((all, each) => all.merge(each), new QuantileSketch());
    const backward = sketches.toReversed().reduce((all, each) => all.merge(each), new QuantileSketch());
    const sorted = values.slice().sort();
    for (const sketch of [forward, backward]) {
      expect(sketch.count).toBe(30_000);
      expect([sketch.min, sketch.max]).toEqual([sorted[0], sorted.at(-1)]);
      expect(worstRank(sketch, sorted)).toBeLessThan(sketch.rankError);
    }
  });

  property("merging small parts is the whole", fc.tuple(numbers, numbers), ([a, b]) => {
    const merged = new QuantileSketch().update(a).merge(new QuantileSketch().update(b));
    const whole = new QuantileSketch().update([...a, ...b]);
    for (const p of [0, 0.3, 0.5, 1]) expect(merged.quantile(p)).toBe(whole.quantile(p));
  });

  it("takes over the error of a coarser sketch, and merges with itself", () => {
    const coarse = new QuantileSketch({ k: 20 }).update(normals(5000, 1));
    const fine = new QuantileSketch().merge(coarse);
    expect(fine.rankError).toBe(coarse.rankError);
    expect(fine.merge(fine).count).toBe(10_000);
    near(fine.quantile(0.5), 0, { absolute: 0.3 });
  });

  property("goes on from its JSON as from itself", fc.tuple(numbers, numbers), ([before, after]) => {
    const sketch = new QuantileSketch({ k: 8 }).update(before);
    const copy = QuantileSketch.fromJSON(JSON.parse(JSON.stringify(sketch)) as SketchState);
    expect(copy.update(after).count).toBe(sketch.update(after).count);
    expect([copy.min, copy.max]).toEqual([sketch.min, sketch.max]);
  });

  it("draws the same values for the same seed", () => {
    const bytes = (seed: number) => new QuantileSketch({ k: 30, seed }).update(normals(4000, 9)).toBytes();
    expect(bytes(1)).toEqual(bytes(1));
    expect(bytes(1)).not.toEqual(bytes(2));
  });

  it("is NaN without values", () => {
    const { min, max, count } = new QuantileSketch();
    expect([min, max, count]).toEqual([Number.NaN, Number.NaN, 0]);
    expect(new QuantileSketch().quantile(0.5)).toBeNaN();
    expect(new QuantileSketch().update(1).cdf(Number.NaN)).toBeNaN();
  });

  rejects("a k of 7", () => new QuantileSketch({ k: 7 }), "out-of-range");
  rejects("NaN", () => new QuantileSketch().update([1, Number.NaN]), "not-finite", /at row 1|index 1/);
  rejects("a share above 1", () => new QuantileSketch().quantile(1.1), "out-of-range");
  const bytes = new QuantileSketch().update([1, 2, 3]).toBytes();
  rejects("bytes cut short", () => QuantileSketch.fromBytes(bytes.subarray(0, 30)), "bad-state");
  rejects("bytes that go on", () => QuantileSketch.fromBytes(Uint8Array.from([...bytes, 0])), "bad-state");
  rejects(
    "another kind of sketch",
    () => QuantileSketch.fromBytes(bytes.with(2, 7)),
    "bad-state",
    /family 7/,
  );
  rejects("another version", () => QuantileSketch.fromBytes(bytes.with(1, 9)), "bad-state", /got 9/);
  rejects(
    "a wrong count",
    () => QuantileSketch.fromBytes(bytes.with(8, 4)),
    "bad-state",
    /count of 4, got 3/,
  );
  rejects(
    "a state of another version",
    () => QuantileSketch.fromJSON({ version: 2, bytes: "" } as unknown as SketchState),
    "bad-state",
  );
  rejects(
    "a state that is no base64",
    () => QuantileSketch.fromJSON({ version: 1, bytes: "*" }),
    "bad-state",
  );
});
