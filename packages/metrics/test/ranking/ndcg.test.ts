import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { dcg } from "../../src/ranking/dcg.ts";
import { type NdcgOptions, ndcg } from "../../src/ranking/ndcg.ts";
import cases from "../golden/ndcg.json" with { type: "json" };
import { labelRows, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Matrix;
  readonly yScore: Matrix;
  readonly options: NdcgOptions;
}

describe("ndcg", () => {
  golden(
    "ndcg",
    cases,
    ({ yTrue, yScore, options }: Input) => orRefusal(() => ndcg(yTrue, yScore, options)),
    { absolute: 1e-14 },
  );

  property("is 1 for scores that are the relevances", labelRows, ({ yTrue, yScore }) => {
    const relevance = {
      ...yScore,
      data: yScore.data.map((score, cell) => (cell % yScore.cols === 0 ? 9 : score + 4)),
    };
    near(ndcg(relevance, relevance), 1);
    near(ndcg(relevance, relevance, { k: 2 }), 1);
    expect(ndcg(relevance, yTrue)).toBeLessThanOrEqual(1 + 1e-12);
  });

  property("is the share of the best gain", labelRows, ({ yTrue, yScore }) => {
    const [truth, score] = [yTrue, yScore].map(({ data, cols }) => ({
      data: data.slice(0, cols),
      rows: 1,
      cols,
    }));
    const best = dcg(truth, truth, { k: 5 });
    near(ndcg(truth, score, { k: 5 }), best === 0 ? 0 : dcg(truth, score, { k: 5 }) / best);
  });

  it("leaves its inputs as they are", () => {
    const data = Float64Array.of(0, 2, 1);
    ndcg({ data, rows: 1, cols: 3 }, { data, rows: 1, cols: 3 });
    expect(Array.from(data)).toEqual([0, 2, 1]);
  });

  const row = (...data: number[]) => ({ data, rows: 1, cols: data.length });
  rejects(
    "scores of another shape",
    () => ndcg(row(1, 0), row(1, 2, 3)),
    "length-mismatch",
    /ndcg requires yScore of 1 x 2, got 1 x 3/,
  );
  rejects("NaN", () => ndcg(row(1, 0), row(1, Number.NaN)), "not-finite", /yScore.data, got NaN/);
  rejects(
    "no rows",
    () => ndcg({ data: [], rows: 0, cols: 2 }, { data: [], rows: 0, cols: 2 }),
    "empty-input",
  );
  rejects("a single column", () => ndcg(row(1), row(1)), "too-few-values");
  rejects("a k of 0", () => ndcg(row(1, 0), row(1, 2), { k: 0 }), "out-of-range");
  rejects("a negative relevance", () => ndcg(row(1, -1), row(1, 2)), "out-of-range", /at row 0/);
});
