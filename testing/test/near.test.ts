import { describe, expect, it } from "vitest";
import { near } from "../src/index.ts";

describe("near", () => {
  it("takes numbers within the tolerance", () => {
    near(1 + 1e-13, 1);
    near({ a: [Number.NaN], more: 1 }, { a: new Float64Array([Number.NaN]) });
  });
  it("refuses what differs", () => {
    expect(() => near(1 + 1e-11, 1)).toThrow(/expected 1/);
    expect(() => near([1], [1, 2])).toThrow(/length/);
    expect(() => near(Number.NaN, 0)).toThrow();
    expect(() => near(undefined, 1)).toThrow();
  });
});
