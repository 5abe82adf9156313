import { logLoss } from "@productizeml/metrics";
import { bench, type Case } from "../case.ts";
import { scored } from "../data.ts";

const cases: readonly Case[] = [
  bench({
    name: "logLoss",
    n: 1_000_000,
    peer: "log_loss",
    of: "scikit-learn",
    data: () => scored(1_000_000),
    ours: ({ yTrue, yScore }) => logLoss(yTrue, yScore),
    setup: "import numpy\nfrom sklearn.metrics import log_loss",
    theirs: "log_loss(yTrue, yScore)",
    numpy: "-float(numpy.log(numpy.where(yTrue == 1, yScore, 1 - yScore)).mean())",
    c: "c.log_loss(yTrue, yScore)",
  }),
];
export default cases;
