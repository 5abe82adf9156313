import { fc, golden, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { type QuantileMethod, quantile, quantileSorted } from "../src/index.ts";
import cases from "./golden/quantile.json" with { type: "json" };

const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("quantile", () => {
  golden("quantile", cases, (c: { values: number[]; q: number[]; method: QuantileMethod }) =>
    quantile(c.values, c.q, c),
  );
  property("grows with q and stays within the values", fc.tuple(values, share, share), ([x, p, q]) => {
    const low = quantile(x, Math.min(p, q));
    const high = quantile(x, Math.max(p, q));
    expect(low).toBeLessThanOrEqual(high);
    expect(low).toBeGreaterThanOrEqual(Math.min(...x));
    expect(high).toBeLessThanOrEqual(Math.max(...x));
  });
  property("one share gives what many give", fc.tuple(values, share), ([x, q]) => {
    expect(quantile(x, q)).toBe(quantile(x, [0, q])[1]);
    expect(quantile(x, q)).toBe(quantileSorted(Float64Array.from(x).sort(), q));
  });
  rejects("no values", () => quantile([], 0.5), "empty-input");
  rejects("NaN", () => quantile([1, Number.NaN], 0.5), "not-finite");
  rejects("a share above 1", () => quantile([1], 1.01), "out-of-range");
  rejects("an unknown method", () => quantile([1], 0.5, { method: "lower" as QuantileMethod }), "bad-option");
});
