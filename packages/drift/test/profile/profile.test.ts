import type { Table } from "@productizeml/stats";
import { near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { merge, Profile, profile } from "../../src/index.ts";
import { makeTable, tablePairs } from "../tables.ts";

const holes = { x: [3, null, 1, 2, Number.NaN, 4], c: ["b", "a", null, "b", "b", "c"] };

describe("profile", () => {
  it("counts every row once: in a bin or category, in the rest, or as missing", () => {
    const { rows, columns } = profile(holes, { bins: 2, maxCategories: 1 });
    expect(rows).toBe(6);
    expect(columns).toMatchObject([
      { name: "x", type: "numeric", cuts: [2], counts: [2, 2], missing: 2, moments: { count: 4, mean: 2.5 } },
      { name: "c", type: "categorical", categories: ["b"], counts: [3], other: 2, missing: 1 },
    ]);
  });

  it("puts a value that equals a cut below it, and one beyond the reference into the outer bins", () => {
    const { grid } = profile({ x: [1, 2, 3, 4] }, { bins: 4 });
    expect(grid).toEqual([{ name: "x", type: "numeric", cuts: [1, 2, 3] }]);
    expect(profile({ x: [1, 1.5, 3, 3.5, -9, 99] }, { grid }).columns[0]?.counts).toEqual([2, 1, 1, 2]);
  });

  it("takes no more room for more rows, and keeps no raw value but the cuts and extremes", () => {
    const [few, many] = [200, 20_000].map((rows) => JSON.stringify(profile(makeTable(1, rows))).length);
    expect(many).toBeLessThan(few! * 1.3);
  });

  property("gives equal shares of the reference to its bins, to within one value", tablePairs, ([table]) => {
    const distinct = { x: [...new Set((table as { x: (number | null)[] }).x.filter((x) => x !== null))] };
    if (distinct.x.length < 4) return;
    const [column] = profile(distinct, { bins: 4 }).columns;
    for (const count of column!.counts)
      expect(Math.abs(count - distinct.x.length / 4)).toBeLessThanOrEqual(1);
  });

  property("survives JSON", tablePairs, ([table]) => {
    const original = numericFirst(table);
    expect(JSON.stringify(Profile.fromJSON(JSON.parse(JSON.stringify(original))))).toBe(
      JSON.stringify(original),
    );
  });

  it("also profiles empty and wholly missing columns", () => {
    const empty = profile({ x: [], y: [] });
    expect(empty.rows).toBe(0);
    expect(profile({ x: [null, null] }).columns[0]).toMatchObject({ missing: 2 });
  });

  rejects(
    "a grid's column that the table lacks",
    () => profile({}, { grid: profile(holes).grid }),
    "unknown-column",
  );
  rejects("infinite numbers", () => profile({ x: [1, Number.NEGATIVE_INFINITY] }), "not-finite");
  rejects("no bins", () => profile(holes, { bins: 0 }), "bad-option");
  rejects("columns of different lengths", () => profile({ a: [1], b: [] }), "length-mismatch");
});

describe("merge", () => {
  property("equals the profile of all rows", tablePairs, ([a, b]) => {
    const whole = concat(a, b);
    const { grid } = numericFirst(whole);
    const merged = merge(profile(a, { grid }), profile(b, { grid }));
    near(merged.toJSON(), profile(whole, { grid }).toJSON(), { relative: 1e-9, absolute: 1e-9 });
  });

  property("adds counts in any order and grouping", tablePairs, ([a, b]) => {
    const { grid } = numericFirst(a);
    const [p, q] = [profile(a, { grid }), profile(b, { grid })];
    const counts = (each: Profile): unknown => each.columns.map(({ counts, missing }) => [counts, missing]);
    expect(counts(merge(p, q))).toEqual(counts(merge(q, p)));
    expect(counts(merge(merge(p, q), p))).toEqual(counts(merge(p, merge(q, p))));
  });

  const { x, c } = holes;
  rejects("profiles of other columns", () => merge(profile({ x }), profile({ x, c })), "bad-column");
  rejects(
    "profiles of another grid",
    () => merge(profile({ x }), profile({ x: x.map((v) => (v ?? 0) + 1) })),
    "bad-column",
  );
});

describe("Profile.fromJSON", () => {
  const state = profile(holes, { bins: 2 }).toJSON();
  const [numeric, categorical] = state.columns;
  const broken = (columns: unknown[]): unknown => ({ ...state, columns });
  for (const [title, bad] of [
    ["another version", { ...state, version: 2 }],
    ["counts that do not add up", broken([{ ...numeric, missing: 0 }, categorical])],
    ["negative counts", broken([{ ...numeric, counts: [-1, 5] }, categorical])],
    ["cuts out of order", broken([{ ...numeric, cuts: [2, 1], counts: [2, 0, 2] }, categorical])],
    ["categories without counts", broken([numeric, { ...categorical, categories: ["a"] }])],
    ["nothing at all", null],
  ] as const) {
    rejects(title, () => Profile.fromJSON(bad as never), "bad-state");
  }
});

/** A profile whose column `x` is numeric even where it has no value to tell by. */
function numericFirst(table: Table): Profile {
  const grid = profile(table).grid.map((each) =>
    each.name === "x"
      ? { name: "x", type: "numeric" as const, cuts: each.type === "numeric" ? each.cuts : [] }
      : each,
  );
  return profile(table, { grid });
}

function concat(a: Table, b: Table): Table {
  const [one, two] = [a, b] as Record<string, (number | string | null)[]>[];
  return Object.fromEntries(Object.keys(one!).map((name) => [name, [...one![name]!, ...two![name]!]]));
}
