import { averagePrecision } from "@productizeml/metrics";
import { bench, type Case } from "../case.ts";
import { scored } from "../data.ts";

const cases: readonly Case[] = [
  bench({
    name: "averagePrecision",
    n: 1_000_000,
    peer: "average_precision_score",
    of: "scikit-learn",
    data: () => scored(1_000_000),
    ours: ({ yTrue, yScore }) => averagePrecision(yTrue, yScore),
    setup: "import numpy\nfrom sklearn.metrics import average_precision_score",
    theirs: "average_precision_score(yTrue, yScore)",
    numpy:
      "(lambda y: float((numpy.cumsum(y) / numpy.arange(1, len(y) + 1))[y == 1].sum() / y.sum()))(yTrue[numpy.argsort(-yScore)])",
    c: "c.average_precision(yTrue, yScore)",
  }),
];
export default cases;
