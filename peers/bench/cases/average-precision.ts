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
    setup: "from sklearn.metrics import average_precision_score",
    theirs: "average_precision_score(yTrue, yScore)",
  }),
];
export default cases;
