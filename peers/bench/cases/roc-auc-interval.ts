import { interval, type MetricInterval, rocAuc } from "@productizeml/metrics";
import { bench, type Case } from "../case.ts";
import { scored } from "../data.ts";

const cases: readonly Case[] = [
  bench({
    name: "interval of rocAuc, 1,000 resamples",
    n: 100_000,
    peer: "roc_auc_score",
    of: "scikit-learn",
    data: () => scored(100_000),
    ours: ({ yTrue, yScore }) => interval(rocAuc, yTrue, yScore, { method: "bootstrap" }),
    answer: (value) => (value as MetricInterval).value,
    setup: "import numpy\nfrom sklearn.metrics import roc_auc_score\nrng = numpy.random.default_rng(0)",
    theirs:
      "[roc_auc_score(yTrue[rows], yScore[rows]) for rows in rng.integers(0, len(yTrue), (20, len(yTrue)))]",
    times: 50,
    theirAnswer: "roc_auc_score(yTrue, yScore)",
  }),
];
export default cases;
