import { rocAuc } from "@productizeml/metrics";
import { bench, type Case } from "../case.ts";
import { scored } from "../data.ts";

const against = {
  n: 1_000_000,
  peer: "roc_auc_score",
  of: "scikit-learn",
  setup: "import numpy\nfrom sklearn.metrics import roc_auc_score",
  theirs: "roc_auc_score(yTrue, yScore)",
  numpy:
    "(lambda y: int(numpy.cumsum(1 - y)[y == 1].sum()) / y.sum() / (1 - y).sum())(yTrue[numpy.argsort(yScore)])",
  c: "c.roc_auc(yTrue, yScore)",
};

const cases: readonly Case[] = [
  bench({
    ...against,
    name: "rocAuc",
    data: () => scored(1_000_000),
    ours: ({ yTrue, yScore }) => rocAuc(yTrue, yScore),
  }),
  bench({
    ...against,
    name: "rocAuc, scores of two decimals",
    data: () => scored(1_000_000, 2),
    ours: ({ yTrue, yScore }) => rocAuc(yTrue, yScore),
  }),
];
export default cases;
