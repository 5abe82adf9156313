import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { ndcg } from "../../../src/ranking/ndcg.ts";
import { type RetrievalNdcgOptions, retrievalNdcg } from "../../../src/ranking/retrieval/retrieval-ndcg.ts";
import cases from "../../golden/retrieval-ndcg.json" with { type: "json" };
import { orRefusal } from "../../support.ts";
import { documents, noneRelevant, retrieves } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yScore: readonly number[];
  readonly options: RetrievalNdcgOptions;
}

describe("retrievalNdcg", () => {
  golden(
    "retrievalNdcg",
    cases,
    ({ yTrue, yScore, options }: Input) => orRefusal(() => retrievalNdcg(yTrue, yScore, options)),
    {},
  );

  retrieves("retrievalNdcg", retrievalNdcg, noneRelevant);

  property("is ndcg of one query, whose documents may tie", documents, ({ yTrue, yScore }) => {
    if (yTrue.length < 2) return;
    const coarse = yScore.map(Math.round);
    const graded = yTrue.map((relevant, i) => relevant * (1 + (i % 3)) * 0.5);
    const row = (data: number[]) => ({ data, rows: 1, cols: data.length });
    near(retrievalNdcg(yTrue, coarse), ndcg(row(yTrue), row(coarse)));
    near(retrievalNdcg(graded, coarse, { k: 3 }), ndcg(row(graded), row(coarse), { k: 3 }));
  });

  rejects("a k of 0", () => retrievalNdcg([1], [1], { k: 0 }), "out-of-range");
});
