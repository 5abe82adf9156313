import { type Fold, type Folds, stratifiedKFold } from "@productizeml/split";
import { bench, type Case } from "../case.ts";
import { labels } from "../data.ts";

const sum = (rows: Uint32Array): number => rows.reduce((a, b) => a + b, 0);
const common = {
  n: 1_000_000,
  peer: "StratifiedKFold.split",
  of: "scikit-learn",
  data: () => labels(1_000_000, 10),
  setup: "import numpy\nfrom sklearn.model_selection import StratifiedKFold\nrows = numpy.zeros(1_000_000)",
  theirs: "list(StratifiedKFold(5).split(rows, yTrue))",
  theirAnswer: "[int(test.sum()) for _, test in answer]",
};

const cases: readonly Case[] = [
  bench({
    ...common,
    name: "stratifiedKFold, index pairs",
    ours: ({ yTrue }) => [...stratifiedKFold(yTrue)],
    answer: (folds) => (folds as Fold[]).map(({ test }) => sum(test)),
  }),
  bench({
    ...common,
    name: "stratifiedKFold, fold ids",
    ours: ({ yTrue }) => stratifiedKFold(yTrue),
    answer: (folds) => Array.from(folds as Folds, ({ test }) => sum(test)),
  }),
];
export default cases;
