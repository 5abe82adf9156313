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

  it("follows its definition on wide rows, for whole relevances and for fractions", () => {
    const cols = 1000;
    const noise = (i: number) => ((i * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;
    const score = Float64Array.from({ length: cols }, (_, i) => Math.round(50 * noise(i + 1)));
    const truth = Float64Array.from({ length: cols }, (_, i) => Math.floor(5 * noise(7 * i + 3)));
    const row = (data: Float64Array) => ({ data, rows: 1, cols });
    const eighths = truth.map((relevance) => relevance / 8);
    near(ndcg(row(eighths), row(score)), ndcg(row(truth), row(score)));
    const order = Array.from(score.keys()).sort((a, b) => score[b] - score[a]);
    const padded = order.map((i) => truth[i]);
    const descending = order.map((i) => score[i]);
    near(
      ndcg(row(Float64Array.from(padded)), row(Float64Array.from(descending))),
      ndcg(row(truth), row(score)),
    );
    let gain = 0;
    for (let start = 0, end = 0; start < cols; start = end) {
      while (end < cols && descending[end] === descending[start]) end++;
      const mean = padded.slice(start, end).reduce((sum, each) => sum + each, 0) / (end - start);
      for (let rank = start; rank < end; rank++) gain += mean / Math.log2(rank + 2);
    }
    const best = Array.from(truth).sort((a, b) => b - a);
    const most = best.reduce((sum, each, rank) => sum + each / Math.log2(rank + 2), 0);
    near(ndcg(row(truth), row(score)), gain / most);
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
