import { fc, golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type ChiSquareOptions, chiSquareContingency, chiSquareTest, type Matrix } from "../../src/index.ts";
import cases from "../golden/chi-square-contingency.json" with { type: "json" };

const labels = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 60 });

describe("chiSquareContingency", () => {
  golden("chiSquareContingency", cases, (c: Matrix & ChiSquareOptions) => chiSquareContingency(c, c), {
    relative: 1e-9,
  });
  rejects(
    "data of another length",
    () => chiSquareContingency({ data: [1], rows: 2, cols: 2 }),
    "length-mismatch",
  );
  rejects("an empty table", () => chiSquareContingency({ data: [], rows: 0, cols: 0 }), "empty-input");
  rejects("NaN", () => chiSquareContingency({ data: [1, Number.NaN], rows: 1, cols: 2 }), "out-of-range");
});

describe("chiSquareTest", () => {
  it("counts labels into a table with a row for each sample", () => {
    const { categories, ...result } = chiSquareTest(["a", null, "a", true], ["b", "a", true, true]);
    expect(categories).toEqual(["a", null, true, "b"]);
    expect(result).toEqual(chiSquareContingency({ data: [2, 1, 1, 0, 1, 0, 2, 1], rows: 2, cols: 4 }));
  });
  it("reads dictionary-coded columns, absent categories left out", () => {
    const coded = { codes: Int8Array.of(2, 0, 2, -1), categories: ["x", "unused", "y"] };
    const plain = ["y", "x", "y", null];
    near(chiSquareTest(coded, plain).statistic, 0);
    expect(chiSquareTest(coded, plain).df).toBe(2);
  });
  property("is the same for codes and labels, and for both orders", fc.tuple(labels, labels), ([a, b]) => {
    const { statistic, pValue, df } = chiSquareTest(a, b);
    const code = (values: string[]) => ({
      codes: values.map((v) => "abc".indexOf(v)),
      categories: ["a", "b", "c"],
    });
    near(chiSquareTest(code(a), code(b)), { statistic, pValue, df });
    near(chiSquareTest(b, a), { statistic, pValue, df });
  });
  rejects("nothing", () => chiSquareTest([], ["a"]), "empty-input");
});
