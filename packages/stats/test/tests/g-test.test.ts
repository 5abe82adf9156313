import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type ChiSquareOptions,
  chiSquareContingency,
  gContingency,
  gTest,
  type Matrix,
  mutualInformation,
} from "../../src/index.ts";
import cases from "../golden/g-contingency.json" with { type: "json" };
import { testGolden } from "../test-golden.ts";

const labels = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 60 });

describe("gContingency", () => {
  testGolden("gContingency", cases, (c: Matrix & ChiSquareOptions) => gContingency(c, c));
  it("is close to chi-square where counts are large", () => {
    const observed = { data: [10100, 9950, 9900, 10050], rows: 2, cols: 2 };
    near(gContingency(observed).pValue, chiSquareContingency(observed).pValue, { relative: 1e-3 });
  });
  rejects("an empty table", () => gContingency({ data: [], rows: 0, cols: 0 }), "empty-input");
  rejects("a negative count", () => gContingency({ data: [1, -1], rows: 1, cols: 2 }), "out-of-range");
});

describe("gTest", () => {
  property("is twice the mutual information of label and sample", fc.tuple(labels, labels), ([a, b]) => {
    const sample = [...a.map(() => 0), ...b.map(() => 1)];
    const information = mutualInformation([...a, ...b], sample);
    const { statistic } = gTest(a, b, { correction: false });
    near(statistic, 2 * sample.length * information, { relative: 1e-9, absolute: 1e-11 });
  });
  it("names the categories", () => {
    expect(gTest(["a", null], ["b", "a"]).categories).toEqual(["a", null, "b"]);
  });
  rejects("nothing", () => gTest([], ["a"]), "empty-input");
});
