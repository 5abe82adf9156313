import { accuracy } from "@productizeml/metrics";
import { bench, type Case } from "../case.ts";
import { labels } from "../data.ts";

const cases: readonly Case[] = [
  bench({
    name: "accuracy",
    n: 1_000_000,
    peer: "accuracy_score",
    of: "scikit-learn",
    data: () => labels(1_000_000, 2),
    ours: ({ yTrue, yPred }) => accuracy(yTrue, yPred),
    setup: "from sklearn.metrics import accuracy_score",
    theirs: "accuracy_score(yTrue, yPred)",
    numpy: "float((yTrue == yPred).mean())",
    c: "c.accuracy(yTrue, yPred)",
  }),
];
export default cases;
