import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { cramersV } from "../../src/index.ts";
import cases from "../golden/cramers-v.json" with { type: "json" };

interface Pair {
  x: (string | number)[];
  y: (string | number)[];
}

const label = fc.constantFrom("a", "b", "c");
const columns = fc
  .array(fc.tuple(label, label), { minLength: 1, maxLength: 40 })
  .map((rows) => [rows.map(([x]) => x), rows.map(([, y]) => y)] as const);

describe("cramersV", () => {
  golden("cramersV", cases, (c: Pair) => cramersV(c.x, c.y), { absolute: 1e-14 });
  property("is symmetric, and 1 for a column with itself", columns, ([x, y]) => {
    near(cramersV(y, x), cramersV(x, y), { absolute: 1e-14 });
    if (new Set(x).size > 1) near(cramersV(x, x), 1);
  });
  it("is NaN for a column of one category", () => {
    expect(cramersV(["a", "a"], ["b", "c"])).toBeNaN();
  });
  it("reads dictionary-coded columns", () => {
    const x = { codes: Int8Array.of(0, 0, 1, 1), categories: ["a", "b"] };
    near(cramersV(x, ["c", "d", "d", "d"]), cramersV(["a", "a", "b", "b"], ["c", "d", "d", "d"]));
  });
  rejects("another length", () => cramersV(["a"], ["b", "c"]), "length-mismatch");
  rejects("nothing", () => cramersV([], []), "empty-input");
});
