import { golden, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FoldOptions, groupKFold } from "../src/index.ts";
import { type CompactColumn, foldString, inEveryForm } from "./compact.ts";
import cases from "./golden/group-k-fold.json" with { type: "json" };
import { countLabels, expectCrossValidation, expectGroupsWhole, sizesOf } from "./laws.ts";

describe("groupKFold", () => {
  golden("groupKFold", cases, ({ groups, options }: { groups: CompactColumn; options: FoldOptions }) =>
    inEveryForm(groups, (form) => foldString(groupKFold(form, options), groups.codes.length)),
  );

  const problems = fc.record({
    groups: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 10, maxLength: 120 }),
    nSplits: fc.integer({ min: 2, max: 5 }),
    shuffle: fc.boolean(),
  });
  property("keeps groups whole and no fold heavier than needed", problems, ({ groups, nSplits, shuffle }) => {
    fc.pre(new Set(groups).size >= nSplits);
    const folds = groupKFold(groups, { nSplits, shuffle });
    expectCrossValidation(folds, groups.length);
    expectGroupsWhole(folds, groups);
    // The greedy rule: the last group put into the heaviest fold made it so, from a load no fold was below.
    const largest = Math.max(
      ...countLabels(
        groups,
        groups.map((_, row) => row),
      ).values(),
    );
    const sizes = sizesOf(folds);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(largest);
  });

  it("tells long identifiers apart that are equal as numbers", () => {
    const groups = BigInt64Array.of(2n ** 53n, 2n ** 53n + 1n);
    expect(groupKFold(groups, { nSplits: 2 }).foldIds).toEqual(Int8Array.of(1, 0));
  });

  rejects("fewer groups than folds", () => groupKFold(["a", "b", "a"], { nSplits: 3 }), "too-few-values");
  rejects("groups of several types", () => groupKFold(["a", 1, "a"], { nSplits: 2 }), "mixed-labels");
  rejects("a missing group", () => groupKFold(["a", null, "b"], { nSplits: 2 }), "not-finite");
});
