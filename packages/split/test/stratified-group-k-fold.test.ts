import { golden, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FoldOptions, stratifiedGroupKFold } from "../src/index.ts";
import { type CompactColumn, expand, foldString, inEveryForm } from "./compact.ts";
import cases from "./golden/stratified-group-k-fold.json" with { type: "json" };
import { expectCrossValidation, expectGroupsWhole } from "./laws.ts";

interface Problem {
  y: CompactColumn;
  groups: CompactColumn;
  options: FoldOptions;
}

describe("stratifiedGroupKFold", () => {
  golden("stratifiedGroupKFold", cases, ({ y, groups, options }: Problem) =>
    inEveryForm(groups, (form) =>
      foldString(stratifiedGroupKFold(expand(y) as string[], form, options), expand(y).length),
    ),
  );

  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 30 })), {
    minLength: 30,
    maxLength: 120,
  });
  property("tests every row once and keeps groups whole", fc.tuple(rows, fc.nat()), ([pairs, seed]) => {
    const groups = pairs.map(([, group]) => group);
    fc.pre(new Set(groups).size >= 3);
    const options = { nSplits: 3, shuffle: true, seed };
    const folds = stratifiedGroupKFold(
      pairs.map(([label]) => label),
      groups,
      options,
    );
    expectCrossValidation(folds, pairs.length);
    expectGroupsWhole(folds, groups);
  });

  it("stratifies exactly where every row is a group of its own", () => {
    const y = Array.from({ length: 60 }, (_, row) => (row % 3 === 0 ? "rare" : "usual"));
    const rowIds = y.map((_, row) => row);
    for (const { test } of stratifiedGroupKFold(y, rowIds, { nSplits: 4, shuffle: true, seed: 3 })) {
      expect(Array.from(test).filter((row) => y[row] === "rare")).toHaveLength(5);
      expect(test).toHaveLength(15);
    }
  });
  it("draws other folds with another seed, the same with the same", () => {
    const y = Array.from({ length: 80 }, (_, row) => row % 2);
    const groups = y.map((_, row) => row >> 1);
    const ids = (seed: number) => stratifiedGroupKFold(y, groups, { shuffle: true, seed }).foldIds;
    expect(ids(1)).toEqual(ids(1));
    expect(ids(1)).not.toEqual(ids(2));
  });

  rejects("other lengths", () => stratifiedGroupKFold([0, 1], ["a"]), "length-mismatch");
  rejects(
    "fewer groups than folds",
    () => stratifiedGroupKFold([0, 0, 1, 1], ["a", "a", "a", "a"], { nSplits: 2 }),
    "too-few-values",
  );
  rejects(
    "classes that are all smaller than the folds",
    () => stratifiedGroupKFold([0, 0, 1, 1], [1, 2, 3, 4], { nSplits: 3 }),
    "too-few-values",
  );
  rejects(
    "a target that is not a label",
    () => stratifiedGroupKFold([0.5, 0.5, 1, 1], [1, 2, 3, 4], { nSplits: 2 }),
    "bad-column",
  );
  rejects("a missing label", () => stratifiedGroupKFold([0, null], [1, 2], { nSplits: 2 }), "not-finite");
  rejects(
    "labels of several types",
    () => stratifiedGroupKFold([0, 0, "a"], [1, 2, 3], { nSplits: 2 }),
    "mixed-labels",
  );
});
