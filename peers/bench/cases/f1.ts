import { f1 } from "@productizeml/metrics";
import { bench, type Case } from "../case.ts";
import { labels } from "../data.ts";

const cases: readonly Case[] = [
  bench({
    name: "f1",
    n: 1_000_000,
    peer: "f1_score",
    of: "scikit-learn",
    data: () => labels(1_000_000, 2),
    ours: ({ yTrue, yPred }) => f1(yTrue, yPred),
    setup: "from sklearn.metrics import f1_score",
    theirs: "f1_score(yTrue, yPred)",
    numpy: "2 * float(((yTrue == 1) & (yPred == 1)).sum()) / float((yTrue == 1).sum() + (yPred == 1).sum())",
    c: "c.f1(yTrue, yPred)",
  }),
];
export default cases;
