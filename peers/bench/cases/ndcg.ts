import { ndcg } from "@productizeml/metrics";
import { bench, type Case } from "../case.ts";
import { relevances } from "../data.ts";

/** A million documents, so many to a query. */
const queries = (documents: number, k?: number) =>
  bench({
    name: `ndcg, ${documents} documents a query${k === undefined ? "" : `, k = ${k}`}`,
    n: 1_000_000,
    peer: "ndcg_score",
    of: "scikit-learn",
    data: () => relevances(1_000_000),
    ours: ({ yTrue, yScore }) =>
      ndcg(
        { data: yTrue, rows: 1_000_000 / documents, cols: documents },
        { data: yScore, rows: 1_000_000 / documents, cols: documents },
        k === undefined ? {} : { k },
      ),
    setup: `from sklearn.metrics import ndcg_score\nyTrue, yScore = (x.reshape(-1, ${documents}) for x in (yTrue, yScore))`,
    theirs: `ndcg_score(yTrue, yScore${k === undefined ? "" : `, k=${k}`})`,
  });

const cases: readonly Case[] = [queries(10), queries(100), queries(100, 10), queries(1_000), queries(10_000)];
export default cases;
