import { meanAbsoluteError } from "@productizeml/metrics";
import { bench, type Case } from "../case.ts";
import { targets } from "../data.ts";

const cases: readonly Case[] = [
  bench({
    name: "meanAbsoluteError",
    n: 1_000_000,
    peer: "mean_absolute_error",
    of: "scikit-learn",
    data: () => targets(1_000_000),
    ours: ({ yTrue, yPred }) => meanAbsoluteError(yTrue, yPred),
    setup: "from sklearn.metrics import mean_absolute_error",
    theirs: "mean_absolute_error(yTrue, yPred)",
    numpy: "float(abs(yTrue - yPred).mean())",
    c: "c.mean_absolute_error(yTrue, yPred)",
  }),
];
export default cases;
