import { fc, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type FisherExactOptions, fisherExactTest, hypergeometric, type Matrix } from "../../src/index.ts";
import cases from "../golden/fisher-exact-test.json" with { type: "json" };
import { testGolden } from "../test-golden.ts";

const counts = fc.array(fc.nat({ max: 25 }), { minLength: 4, maxLength: 4 });
const table = (data: number[]): Matrix => ({ data, rows: 2, cols: 2 });

describe("fisherExactTest", () => {
  testGolden("fisherExactTest", cases, (c: Matrix & FisherExactOptions) => fisherExactTest(c, c));
  property("sums the tables that are no likelier", counts, ([a, b, c, d]) => {
    const urn = [a! + b!, c! + d!, a! + c!] as const;
    const limit = hypergeometric.pmf(a!, ...urn) * (1 + 1e-9);
    let sum = 0;
    for (let k = 0; k <= a! + b!; k++) {
      const mass = hypergeometric.pmf(k, ...urn);
      if (mass <= limit) sum += mass;
    }
    near(fisherExactTest(table([a!, b!, c!, d!])).pValue, sum, { relative: 1e-9 });
  });
  property("is the same for rows and columns, and mirrored by swapping rows", counts, ([a, b, c, d]) => {
    const { statistic, pValue } = fisherExactTest(table([a!, b!, c!, d!]));
    near(fisherExactTest(table([a!, c!, b!, d!])), { statistic, pValue }, { relative: 1e-9 });
    near(
      fisherExactTest(table([c!, d!, a!, b!]), { alternative: "less" }).pValue,
      fisherExactTest(table([a!, b!, c!, d!]), { alternative: "greater" }).pValue,
      { relative: 1e-9 },
    );
  });
  it("is undefined for an empty row", () => {
    expect(fisherExactTest(table([0, 0, 3, 4]))).toEqual({ statistic: Number.NaN, pValue: 1 });
  });
  rejects(
    "three columns",
    () => fisherExactTest({ data: [1, 2, 3, 4, 5, 6], rows: 2, cols: 3 }),
    "length-mismatch",
  );
  rejects("half a count", () => fisherExactTest(table([1, 0.5, 2, 3])), "out-of-range");
});
