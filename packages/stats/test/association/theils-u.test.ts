import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { mutualInformation, theilsU } from "../../src/index.ts";
import cases from "../golden/theils-u.json" with { type: "json" };

interface Pair {
  x: (string | number)[];
  y: (string | number)[];
}

const label = fc.constantFrom("a", "b", "c");
const columns = fc
  .array(fc.tuple(label, label), { minLength: 1, maxLength: 40 })
  .map((rows) => [rows.map(([x]) => x), rows.map(([, y]) => y)] as const);

describe("theilsU", () => {
  golden("theilsU", cases, (c: Pair) => theilsU(c.x, c.y), { absolute: 1e-14 });
  property("is the share of the entropy that is mutual", columns, ([x, y]) => {
    const entropy = mutualInformation(x, x);
    near(theilsU(x, y) * entropy, mutualInformation(x, y), { absolute: 1e-14 });
    expect(theilsU(x, x)).toBe(1);
  });
  it("reads dictionary-coded columns", () => {
    const x = { codes: Int8Array.of(0, 0, 1, 1), categories: ["a", "b"] };
    near(theilsU(x, ["c", "d", "d", "d"]), theilsU(["a", "a", "b", "b"], ["c", "d", "d", "d"]));
  });
  rejects("another length", () => theilsU(["a"], ["b", "c"]), "length-mismatch");
  rejects("nothing", () => theilsU([], []), "empty-input");
});
