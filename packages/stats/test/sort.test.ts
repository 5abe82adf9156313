import { fc, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { createRng, sort } from "../src/index.ts";

const anyDouble = fc.double();

describe("sort", () => {
  property("equals the engine's sort", fc.array(anyDouble, { maxLength: 60 }), (values) => {
    const expected = Float64Array.from(values, (value) => value + 0).sort();
    expect(sort(values)).toEqual(expected);
  });

  it("equals the engine's sort on long inputs of every kind", () => {
    const rng = createRng(1);
    const kinds: (() => number)[] = [
      () => rng.normal(),
      () => rng.integer(-5, 6),
      () => 1e6 + rng.float64() * 1e-6,
      () => (rng.float64() - 0.5) * 10 ** rng.integer(-308, 308),
      () => -Number.MIN_VALUE * rng.integer(0, 1000),
      () => (rng.float64() < 0.1 ? Number.NaN : rng.normal()),
      () => [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0][rng.integer(0, 4)]!,
    ];
    for (const kind of kinds) {
      const values = Float64Array.from({ length: 5000 }, kind);
      const copy = values.slice();
      expect(sort(values)).toEqual(
        copy
          .slice()
          .map((value) => value + 0)
          .sort(),
      );
      expect(values).toEqual(copy);
    }
  });

  it("takes plain arrays and other typed arrays, missing values last", () => {
    expect(sort(Int8Array.of(3, -1, 2))).toEqual(Float64Array.of(-1, 2, 3));
    expect(sort([2, undefined as unknown as number, 1])).toEqual(Float64Array.of(1, 2, Number.NaN));
    expect(sort([])).toEqual(new Float64Array(0));
  });
});
