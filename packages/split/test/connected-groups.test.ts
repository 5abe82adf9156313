import { golden, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { connectedGroups } from "../src/index.ts";
import cases from "./golden/connected-groups.json" with { type: "json" };

describe("connectedGroups", () => {
  golden("connectedGroups", cases, ({ columns }: { columns: (string | null)[][] }) =>
    connectedGroups(columns),
  );

  const pairs = fc.array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })), { minLength: 1, maxLength: 60 });
  property("puts rows that share a value into one group, and depends on no column's place", pairs, (rows) => {
    const a = rows.map(([value]) => value);
    const b = rows.map(([, value]) => `d${value}`);
    const groups = connectedGroups([a, b]);
    expect(connectedGroups([b, a])).toEqual(groups);
    for (let i = 0; i < rows.length; i++) {
      for (let j = 0; j < i; j++) if (a[i] === a[j] || b[i] === b[j]) expect(groups[i]).toBe(groups[j]);
    }
  });

  it("reads dictionaries and long identifiers", () => {
    const coded = { codes: [0, 1, -1, 1], categories: ["ann", "bob"] };
    expect(connectedGroups([coded])).toEqual(Int32Array.of(0, 1, 2, 1));
    expect(connectedGroups([BigInt64Array.of(2n ** 53n, 2n ** 53n + 1n)])).toEqual(Int32Array.of(0, 1));
  });
  it("follows a chain of a hundred thousand rows", () => {
    const n = 100_000;
    const a = Int32Array.from({ length: n }, (_, row) => row >> 1);
    const b = Int32Array.from({ length: n }, (_, row) => (row + 1) >> 1);
    expect(connectedGroups([a, b]).every((group) => group === 0)).toBe(true);
  });

  rejects("no column", () => connectedGroups([]), "empty-input");
  rejects("columns of several lengths", () => connectedGroups([[1, 2], [1]]), "length-mismatch");
});
