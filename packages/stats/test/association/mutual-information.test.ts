import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { mutualInformation } from "../../src/index.ts";
import cases from "../golden/mutual-information.json" with { type: "json" };

interface Pair {
  x: (string | number)[];
  y: (string | number)[];
}

const label = fc.constantFrom("a", "b", "c");
const columns = fc
  .array(fc.tuple(label, label), { minLength: 1, maxLength: 40 })
  .map((rows) => [rows.map(([x]) => x), rows.map(([, y]) => y)] as const);

describe("mutualInformation", () => {
  golden("mutualInformation", cases, (c: Pair) => mutualInformation(c.x, c.y), { absolute: 1e-14 });
  property("is symmetric, at least 0, and greatest of a column with itself", columns, ([x, y]) => {
    const shared = mutualInformation(x, y);
    near(mutualInformation(y, x), shared, { absolute: 1e-14 });
    expect(shared).toBeGreaterThanOrEqual(0);
    expect(shared).toBeLessThanOrEqual(mutualInformation(x, x) + 1e-14);
  });
  it("reads dictionary-coded columns", () => {
    const x = { codes: Int8Array.of(0, 0, 1, 1), categories: ["a", "b"] };
    near(
      mutualInformation(x, ["c", "d", "d", "d"]),
      mutualInformation(["a", "a", "b", "b"], ["c", "d", "d", "d"]),
    );
  });
  rejects("another length", () => mutualInformation(["a"], ["b", "c"]), "length-mismatch");
  rejects("nothing", () => mutualInformation([], []), "empty-input");
});
