import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type DcgOptions, dcg } from "../../src/ranking/dcg.ts";
import cases from "../golden/dcg.json" with { type: "json" };
import { labelRows, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Matrix;
  readonly yScore: Matrix;
  readonly options: DcgOptions;
}

describe("dcg", () => {
  golden("dcg", cases, ({ yTrue, yScore, options }: Input) => orRefusal(() => dcg(yTrue, yScore, options)), {
    absolute: 1e-14,
  });

  property("does not depend on the order of queries and documents", labelRows, ({ yTrue, yScore }) => {
    const both = [0, 1].map((turn) => {
      const reversed = (data: number[]) => (turn === 0 ? data : [...data].reverse());
      return dcg({ ...yTrue, data: reversed(yTrue.data) }, { ...yScore, data: reversed(yScore.data) });
    });
    near(both[0], both[1], { absolute: 1e-12 });
  });

  property("is linear in the relevance", labelRows, ({ yTrue, yScore }) =>
    near(dcg({ ...yTrue, data: yTrue.data.map((gain) => 3 * gain) }, yScore), 3 * dcg(yTrue, yScore)),
  );

  property("does not depend on ties where there are none", labelRows, ({ yTrue, yScore }) => {
    const distinct = { ...yScore, data: yScore.data.map((score, cell) => score + cell / 1000) };
    near(dcg(yTrue, distinct, { ignoreTies: true }), dcg(yTrue, distinct), { absolute: 1e-12 });
  });

  it("is the mean over queries, in weight", () => {
    const yTrue = { data: [1, 0, 0, 1], rows: 2, cols: 2 };
    const yScore = { data: [2, 1, 2, 1], rows: 2, cols: 2 };
    expect(dcg(yTrue, yScore, { sampleWeight: [1, 0] })).toBe(1);
  });

  const row = (...data: number[]) => ({ data, rows: 1, cols: data.length });
  rejects(
    "scores of another shape",
    () => dcg(row(1, 0), row(1, 2, 3)),
    "length-mismatch",
    /dcg requires yScore of 1 x 2, got 1 x 3/,
  );
  rejects("NaN", () => dcg(row(1, 0), row(1, Number.NaN)), "not-finite", /yScore.data, got NaN/);
  rejects(
    "no rows",
    () => dcg({ data: [], rows: 0, cols: 2 }, { data: [], rows: 0, cols: 2 }),
    "empty-input",
  );
  rejects("a single column", () => dcg(row(1), row(1)), "too-few-values");
  rejects("a k of 0", () => dcg(row(1, 0), row(1, 2), { k: 0 }), "out-of-range");
  rejects("a base of 0", () => dcg(row(1, 0), row(1, 2), { logBase: 0 }), "out-of-range");
});
