import { golden, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { type DrawOptions, type Fold, groupShuffleSplit } from "../src/index.ts";
import { type CompactColumn, expand } from "./compact.ts";
import cases from "./golden/group-shuffle-split.json" with { type: "json" };
import { countLabels, expectGroupsWhole } from "./laws.ts";

describe("groupShuffleSplit", () => {
  golden(
    "numbers of groups",
    cases,
    ({ groups: given, options }: { groups: CompactColumn; options: DrawOptions }) => {
      const groups = expand(given) as string[];
      const count = (rows: Uint32Array) => countLabels(groups, rows).size;
      const each = ({ train, test }: Fold) => ({ train: count(train), test: count(test) });
      return Array.from(groupShuffleSplit(groups, options), each);
    },
  );

  const problems = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 20, maxLength: 80 });
  property("keeps groups whole and uses every row", problems, (groups) => {
    fc.pre(new Set(groups).size > 2);
    const folds = groupShuffleSplit(groups, { testSize: 0.4 });
    expectGroupsWhole(folds, groups);
    for (const { train, test } of folds) expect(train.length + test.length).toBe(groups.length);
  });

  rejects("no rows", () => groupShuffleSplit([]), "empty-input");
  rejects("a single group", () => groupShuffleSplit(["a", "a"]), "too-few-values");
  rejects("more groups than there are", () => groupShuffleSplit(["a", "b"], { testSize: 2 }), "out-of-range");
  rejects("a missing group", () => groupShuffleSplit(["a", null]), "not-finite");
});
