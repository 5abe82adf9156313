import { property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLeaks, groupKFold, split } from "../src/index.ts";

const table = {
  id: [1, 2, 3, 4, 5, 6],
  user: ["ann", "bob", "cy", "bob", "dee", "ann"],
  at: [10, 20, 30, 40, 50, 60],
  x: [0.5, 1.5, 2.5, 1.5, 3.5, 4.5],
};
const noDuplicates = { exclude: [] };

describe("findLeaks", () => {
  it("finds nothing where there is nothing", () => {
    const report = findLeaks({ train: [0, 1, 2], test: [4] }, table, { time: "at", groups: "user" });
    expect(report).toEqual({
      clean: true,
      checked: ["index-overlap", "group-overlap", "time-overlap", "duplicate-rows"],
      leaks: [],
    });
  });
  it("finds rows that are in two parts", () => {
    const { leaks } = findLeaks({ train: [0, 1, 2], test: [2, 4] }, table, noDuplicates);
    expect(leaks.map(({ kind, rows, examples }) => [kind, rows, examples])).toEqual([
      ["index-overlap", 1, [2]],
      ["duplicate-rows", 1, [2]],
    ]);
  });
  it("finds groups that are in two parts", () => {
    const { leaks } = findLeaks({ train: [0, 1, 2], test: [3, 4, 5] }, table, { groups: ["user"] });
    expect(leaks).toEqual([
      {
        kind: "group-overlap",
        parts: ["train", "test"],
        rows: 2,
        share: 2 / 3,
        examples: [3, 5],
        message: "2 of 3 rows of test are of a user that is also in train",
      },
    ]);
  });
  it("finds training rows from after the test began", () => {
    const { leaks } = findLeaks({ train: [0, 3, 5], test: [1, 2] }, table, { time: "at" });
    expect(leaks).toEqual([
      {
        kind: "time-overlap",
        parts: ["train", "test"],
        rows: 2,
        share: 2 / 3,
        examples: [3, 5],
        message: "2 of 3 rows of train are not before test begins at at 20",
      },
    ]);
  });
  it("finds equal rows, leaving out what does not make a row another one", () => {
    const parts = { train: [0, 1, 2], validation: [4], test: [3, 5] };
    expect(findLeaks(parts, table).clean).toBe(true);
    const { leaks } = findLeaks(parts, table, { exclude: ["id", "at"] });
    expect(leaks).toEqual([
      {
        kind: "duplicate-rows",
        parts: ["train", "test"],
        rows: 1,
        share: 0.5,
        examples: [3],
        message: "1 of 2 rows of test is equal to a row of train",
      },
    ]);
  });

  const columns = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 6,
      maxLength: 60,
    })
    .map((rows) => ({ user: rows.map(([user]) => user), x: rows.map(([, x]) => x) }));
  property("counts duplicates as comparing every pair does", columns, (data) => {
    const half = data.x.length >> 1;
    const all = data.x.map((_, row) => row);
    const [train, test] = [all.slice(0, half), all.slice(half)];
    const equal = (a: number, b: number) => data.x[a] === data.x[b] && data.user[a] === data.user[b];
    const expected = test.filter((row) => train.some((other) => equal(row, other))).length;
    const { leaks } = findLeaks({ train, test }, data);
    expect(leaks[0]?.rows ?? 0).toBe(expected);
  });
  property("finds no group in two folds of groupKFold", columns, (data) => {
    fc.pre(new Set(data.user).size >= 2);
    for (const fold of groupKFold(data.user, { nSplits: 2 })) {
      const { leaks } = findLeaks({ ...fold }, data, { groups: "user", exclude: ["x", "user"] });
      expect(leaks).toEqual([]);
    }
  });
  property("finds no time in two parts of a split by time", columns, (data) => {
    const parts = split({ train: 0.6, validation: 0.2, test: 0.2 }, { time: data.user });
    expect(findLeaks(parts, data, { time: "user", exclude: ["x", "user"] }).leaks).toEqual([]);
  });

  rejects(
    "an unknown column",
    () => findLeaks({ train: [0], test: [1] }, table, { groups: "who" }),
    "unknown-column",
  );
  rejects(
    "an unknown column left out",
    () => findLeaks({ train: [0], test: [1] }, table, { exclude: ["who"] }),
    "unknown-column",
  );
  rejects("rows beyond the table", () => findLeaks({ train: [0], test: [6] }, table), "out-of-range");
  rejects(
    "a missing time",
    () => findLeaks({ train: [0], test: [1] }, { at: [1, null] }, { time: "at" }),
    "not-finite",
  );
  rejects(
    "a missing group",
    () => findLeaks({ train: [0], test: [1] }, { user: ["a", null] }, { groups: "user" }),
    "not-finite",
  );
  rejects("text as time", () => findLeaks({ train: [0], test: [1] }, table, { time: "user" }), "bad-column");
});
