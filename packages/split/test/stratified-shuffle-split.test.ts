import { golden, property, rejects } from "@productizeml/testing";
import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { type DrawOptions, type Fold, stratifiedShuffleSplit } from "../src/index.ts";
import { type CompactColumn, expand } from "./compact.ts";
import cases from "./golden/stratified-shuffle-split.json" with { type: "json" };
import { countLabels } from "./laws.ts";

describe("stratifiedShuffleSplit", () => {
  golden(
    "class counts, to within the row that scikit-learn draws at random",
    cases,
    ({ y: given, options }: { y: CompactColumn; options: DrawOptions }) => {
      const y = expand(given) as number[];
      const classes = Array.from({ length: Math.max(...y) + 1 }, (_, c) => c);
      const counts = (rows: Uint32Array) => classes.map((c) => countLabels(y, rows).get(c) ?? 0);
      const each = ({ train, test }: Fold) => ({ train: counts(train), test: counts(test) });
      return Array.from(stratifiedShuffleSplit(y, options), each);
    },
    { absolute: 1 },
  );

  const labels = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 40, maxLength: 90 });
  property("keeps every class's share to within a row", fc.tuple(labels, fc.nat()), ([y, seed]) => {
    const all = Uint32Array.from(y.keys());
    const counts = countLabels(y, all);
    fc.pre(Math.min(...counts.values()) > 1);
    for (const { train, test } of stratifiedShuffleSplit(y, { nSplits: 2, testSize: 0.3, seed })) {
      expect(Uint32Array.from([...train, ...test]).sort()).toEqual(all);
      const inTest = countLabels(y, test);
      for (const [label, count] of counts) {
        expect(Math.abs((inTest.get(label) ?? 0) - (count * test.length) / y.length)).toBeLessThan(1);
      }
    }
  });

  rejects("no rows", () => stratifiedShuffleSplit([]), "empty-input");
  rejects("a class of one row", () => stratifiedShuffleSplit(["a", "a", "b"]), "too-few-values");
  rejects(
    "more classes than test rows",
    () => stratifiedShuffleSplit([1, 1, 2, 2], { testSize: 1 }),
    "too-few-values",
  );
  rejects("a missing label", () => stratifiedShuffleSplit(["a", "a", null]), "not-finite");
});
