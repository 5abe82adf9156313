import { brierScoreLoss } from "@productizeml/metrics";
import { bench, type Case } from "../case.ts";
import { scored } from "../data.ts";

const cases: readonly Case[] = [
  bench({
    name: "brierScoreLoss",
    n: 1_000_000,
    peer: "brier_score_loss",
    of: "scikit-learn",
    data: () => scored(1_000_000),
    ours: ({ yTrue, yScore }) => brierScoreLoss(yTrue, yScore),
    setup: "from sklearn.metrics import brier_score_loss",
    theirs: "brier_score_loss(yTrue, yScore)",
    numpy: "float(((yScore - yTrue) ** 2).mean())",
    c: "c.brier(yTrue, yScore)",
  }),
];
export default cases;
