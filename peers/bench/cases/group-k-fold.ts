import { type Folds, groupKFold } from "@productizeml/split";
import { bench, type Case } from "../case.ts";
import { labels } from "../data.ts";

const cases: readonly Case[] = [
  bench({
    name: "groupKFold, 100 k groups",
    n: 1_000_000,
    peer: "GroupKFold.split",
    of: "scikit-learn",
    data: () => labels(1_000_000, 100_000),
    ours: ({ yTrue }) => groupKFold(yTrue),
    answer: (folds) => Array.from(folds as Folds, ({ test }) => test.reduce((a, b) => a + b, 0)),
    setup: "import numpy\nfrom sklearn.model_selection import GroupKFold\nrows = numpy.zeros(1_000_000)",
    theirs: "list(GroupKFold(5).split(rows, None, yTrue))",
    theirAnswer: "[int(test.sum()) for _, test in answer]",
  }),
];
export default cases;
