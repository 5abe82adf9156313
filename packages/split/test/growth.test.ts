import { describe, expect, it } from "vitest";
import { hashSplit } from "../src/index.ts";
import seeded from "./golden/growth.json" with { type: "json" };

/** Keys of the first rows, and of those that are added. */
const keys = (rows: number) => Array.from({ length: rows }, (_, row) => `row-${row}`);

describe("a test set when data grows", () => {
  it.each(seeded.cases)(
    "keeps every row by hash, where a seed keeps $expected after $input.added more",
    (each) => {
      const { rows, added } = each.input;
      for (const hash of ["xxhash32", "sha256", "farmhash64"] as const) {
        const assign = hashSplit({ train: 80, test: 20 }, { hash });
        const before = assign.split(keys(rows)).parts.test;
        const after = new Set(assign.split(keys(rows + added)).parts.test);
        expect(before.filter((row) => after.has(row)).length / before.length).toBe(1);
      }
      expect(each.expected).toBeLessThan(0.9);
    },
  );
});
