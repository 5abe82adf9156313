import { rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type FoldSequence,
  findLeaks,
  fingerprint,
  groupKFold,
  groupShuffleSplit,
  leaveOneGroupOut,
  leavePGroupsOut,
  split,
  stratifiedGroupKFold,
  stratifiedKFold,
  stratifiedShuffleSplit,
  trainTestSplit,
} from "../src/index.ts";

// What is given to splitters by mistake most often, each splitter that can be given it asked in turn.

const shares = { train: 0.8, test: 0.2 };
const missing = [0, 1, Number.NaN, 0, 1, 0, 1, 0];
const groups = ["a", "b", "c", "d", "a", "b", "c", "d"];

describe("sizes that do not add up", () => {
  rejects(
    "fractions above 1",
    () => split({ train: 0.8, test: 0.3 }, { rows: 10 }),
    "out-of-range",
    /sum to 1/,
  );
  rejects(
    "fractions below 1",
    () => split({ train: 0.5, test: 0.3 }, { rows: 10 }),
    "out-of-range",
    /sum to 1/,
  );
  rejects(
    "more rows than there are",
    () => trainTestSplit(10, { trainSize: 8, testSize: 3 }),
    "out-of-range",
  );
  rejects("more shares than 1", () => trainTestSplit(10, { trainSize: 0.8, testSize: 0.3 }), "out-of-range");
  rejects(
    "a fraction and too many rows",
    () => trainTestSplit(10, { trainSize: 9, testSize: 0.2 }),
    "out-of-range",
  );
  rejects("no row to train on", () => trainTestSplit(1), "too-few-values");
  rejects("a size that is no number", () => trainTestSplit(10, { testSize: Number.NaN }), "out-of-range");
  it("but weights may: they are shares of their sum", () => {
    const { parts } = split({ train: 800, test: 300 }, { rows: 11 });
    expect([parts.train.length, parts.test.length]).toEqual([8, 3]);
  });
});

describe("a class smaller than the folds", () => {
  const y = [0, 0, 0, 0, 0, 0, 1, 0];
  const tested = (folds: FoldSequence) =>
    Array.from(folds, ({ test }) => [...test].filter((row) => y[row] === 1).length);
  it("is missing from some, as scikit-learn's warning says", () => {
    expect(tested(stratifiedKFold(y, { nSplits: 3 })).sort()).toEqual([0, 0, 1]);
    expect(tested(stratifiedGroupKFold(y, groups, { nSplits: 3 })).sort()).toEqual([0, 0, 1]);
  });
  rejects("where all are", () => stratifiedKFold([0, 0, 1, 1], { nSplits: 3 }), "too-few-values");
  rejects(
    "where all are, in groups",
    () => stratifiedGroupKFold([0, 0, 1, 1], groups.slice(0, 4), { nSplits: 3 }),
    "too-few-values",
  );
  rejects("of one row, drawn from", () => trainTestSplit(8, { stratify: y }), "too-few-values");
  rejects("of one row, drawn from again and again", () => stratifiedShuffleSplit(y), "too-few-values");
});

describe("too few groups", () => {
  const one = ["a", "a", "a", "a"];
  rejects("one, in folds", () => groupKFold(one), "too-few-values");
  rejects(
    "one, in stratified folds",
    () => stratifiedGroupKFold([0, 1, 0, 1], one, { nSplits: 2 }),
    "too-few-values",
  );
  rejects("one to leave out", () => leaveOneGroupOut(one), "too-few-values");
  rejects("one to draw", () => groupShuffleSplit(one), "too-few-values");
  rejects("one to train and test", () => trainTestSplit(4, { groups: one }), "too-few-values");
  rejects(
    "as many to leave out as there are",
    () => leavePGroupsOut(["a", "b"], { nGroups: 2 }),
    "too-few-values",
  );
  rejects(
    "more folds",
    () => groupKFold(groups, { nSplits: 5 }),
    "too-few-values",
    /at least 5 groups.*got 4/,
  );
  rejects(
    "more stratified folds",
    () =>
      stratifiedGroupKFold(
        [0, 1, 0, 1, 0, 1, 0, 1],
        groups.map((each) => (each > "b" ? "b" : each)),
        { nSplits: 3 },
      ),
    "too-few-values",
  );
  it("leave a part of split empty, and it says how far off that is", () => {
    const { parts, deviation } = split(shares, { groups: one });
    expect([parts.train.length, parts.test.length]).toEqual([4, 0]);
    expect(deviation.size).toBeCloseTo(0.2, 12);
  });
});

describe("labels that are missing", () => {
  for (const [form, labels] of [
    ["NaN", missing],
    ["NaN in a typed array", Float64Array.from(missing)],
    ["null", missing.map((label) => (Number.isNaN(label) ? null : label))],
    [
      "a code without category",
      { codes: missing.map((label) => (Number.isNaN(label) ? -1 : label)), categories: ["no", "yes"] },
    ],
  ] as const) {
    rejects(`${form}: trainTestSplit`, () => trainTestSplit(8, { stratify: labels }), "not-finite", /row 2/);
    rejects(`${form}: split`, () => split(shares, { stratify: labels }), "not-finite", /row 2/);
    rejects(`${form}: stratifiedKFold`, () => stratifiedKFold(labels, { nSplits: 2 }), "not-finite", /row 2/);
    rejects(`${form}: stratifiedShuffleSplit`, () => stratifiedShuffleSplit(labels), "not-finite", /row 2/);
    rejects(
      `${form}: stratifiedGroupKFold`,
      () => stratifiedGroupKFold(labels, groups, { nSplits: 2 }),
      "not-finite",
      /row 2/,
    );
    rejects(`${form}: as groups`, () => groupKFold(labels, { nSplits: 2 }), "not-finite", /row 2/);
  }
});

describe("columns of one name", () => {
  const vector = { length: 2, nullCount: 0, toArray: () => Int32Array.of(1, 2), get: () => 1 };
  const table = { schema: { fields: [{ name: "x" }, { name: "x" }] }, getChild: () => vector };
  rejects("findLeaks", () => findLeaks({ train: [0], test: [1] }, table), "bad-column", /"x" twice/);
  rejects("fingerprint", () => fingerprint(table), "bad-column", /"x" twice/);
});
