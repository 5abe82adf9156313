import { r2 } from "@productizeml/metrics";
import { bench, type Case } from "../case.ts";
import { targets } from "../data.ts";

const cases: readonly Case[] = [
  bench({
    name: "r2",
    n: 1_000_000,
    peer: "r2_score",
    of: "scikit-learn",
    data: () => targets(1_000_000),
    ours: ({ yTrue, yPred }) => r2(yTrue, yPred),
    setup: "from sklearn.metrics import r2_score",
    theirs: "r2_score(yTrue, yPred)",
    numpy: "1 - float(((yTrue - yPred) ** 2).sum()) / float(((yTrue - yTrue.mean()) ** 2).sum())",
    c: "c.r2(yTrue, yPred)",
  }),
];
export default cases;
