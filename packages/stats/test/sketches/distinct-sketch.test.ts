import { fc, golden, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type Countable, DistinctSketch, type SketchState } from "../../src/index.ts";
import cases from "../golden/distinct-sketch.json" with { type: "json" };
import { decode, encode } from "./bytes.ts";

interface Case {
  bytes: string;
  lgK: number;
  n: number;
  kind: "integers" | "fractions" | "text";
}

const valueAt = {
  integers: (i: number) => i * 7 - 1000,
  fractions: (i: number) => i + 0.25,
  text: (i: number) => `käse ${i}`,
};
const counted = (n: number, value: (i: number) => Countable, lgK = 12) =>
  new DistinctSketch({ lgK }).update(Array.from({ length: n }, (_, i) => value(i)));
/** The slots of a dense sketch, the estimate of one that still holds every hash. */
const image = (sketch: DistinctSketch) => {
  const bytes = sketch.toBytes();
  return (bytes[7]! & 3) === 2 ? encode(bytes.subarray(40)) : sketch.estimate;
};
const words = fc.array(fc.oneof(fc.string({ maxLength: 12 }), fc.integer(), fc.double(), fc.boolean()), {
  maxLength: 80,
});
const small = (values: Countable[]) => new DistinctSketch({ lgK: 4 }).update(values);

describe("DistinctSketch", () => {
  golden("hashing", cases, ({ n, kind, lgK }: Case) => image(counted(n, valueAt[kind], lgK)));
  golden("reading bytes", cases, ({ bytes }: Case) => image(DistinctSketch.fromBytes(decode(bytes))));

  it("is as accurate as it says", () => {
    for (const n of [300, 3000, 30_000]) {
      let squares = 0;
      const trials = 60;
      for (let trial = 0; trial < trials; trial++) {
        squares += (counted(n, (i) => `${trial}/${i}`, 9).estimate / n - 1) ** 2;
      }
      const error = Math.sqrt(squares / trials);
      // The root of a mean of 60 squares is itself known to 9 %: three of these.
      expect(error).toBeLessThan(1.3 * new DistinctSketch({ lgK: 9 }).relativeError);
    }
  });

  property("merges to the bits of the whole, in any order", fc.tuple(words, words, words), ([a, b, c]) => {
    const whole = image(small([...a, ...b, ...c]));
    expect(image(small(a).merge(small(b)).merge(small(c)))).toBe(whole);
    expect(image(small(c).merge(small(a).merge(small(b))))).toBe(whole);
  });
  property("counts a value once, and no missing one", words, (values) => {
    const twice = small([...values, ...values, null, undefined, Number.NaN]);
    expect(image(twice)).toBe(image(small(values)));
  });
  property("goes on from its JSON as from itself", fc.tuple(words, words), ([before, after]) => {
    const copy = DistinctSketch.fromJSON(JSON.parse(JSON.stringify(small(before))) as SketchState);
    expect(image(copy.update(after))).toBe(image(small([...before, ...after])));
  });

  it("folds a finer sketch into a coarser one", () => {
    const fine = counted(5000, (i) => i, 12);
    expect(image(counted(0, (i) => i, 6).merge(fine))).toBe(image(counted(5000, (i) => i, 6)));
  });
  it("counts 1n, 1 and true as one, 1 and '1' as two", () => {
    expect(new DistinctSketch().update([1, 1n, true]).estimate).toBe(1);
    expect(new DistinctSketch().update([1, "1"]).estimate).toBe(2);
    expect(new DistinctSketch().update("one").estimate).toBe(1);
  });

  rejects("lgK of 3", () => new DistinctSketch({ lgK: 3 }), "out-of-range");
  rejects("objects", () => new DistinctSketch().update([{}] as unknown as string[]), "bad-column");
  rejects(
    "a coarser sketch",
    () => new DistinctSketch().merge(new DistinctSketch({ lgK: 11 })),
    "bad-option",
  );
  const bytes = counted(3, (i) => i).toBytes();
  rejects("bytes cut short", () => DistinctSketch.fromBytes(bytes.subarray(0, 10)), "bad-state");
  rejects(
    "another kind of sketch",
    () => DistinctSketch.fromBytes(bytes.with(2, 15)),
    "bad-state",
    /family 15/,
  );
  rejects("another version", () => DistinctSketch.fromBytes(bytes.with(1, 2)), "bad-state");
  rejects("an impossible size", () => DistinctSketch.fromBytes(bytes.with(3, 40)), "bad-state");
  rejects(
    "coupons that repeat",
    () =>
      DistinctSketch.fromBytes(
        Uint8Array.from([...bytes.subarray(0, 12), ...bytes.subarray(8, 12), ...bytes.subarray(16)]),
      ),
    "bad-state",
    /3 distinct coupons, got 2/,
  );
});
