import { type Folds, stratifiedGroupKFold } from "@productizeml/split";
import { createRng } from "@productizeml/stats";
import { bench, type Case } from "../case.ts";
import { labels } from "../data.ts";

const ROWS = 100_000;
const GROUPS = 10_000;

const cases: readonly Case[] = [
  bench({
    name: "stratifiedGroupKFold, 10 k groups",
    n: ROWS,
    peer: "StratifiedGroupKFold.split",
    of: "scikit-learn",
    data: () => {
      const rng = createRng(6);
      return { ...labels(ROWS, 3), groups: Int32Array.from({ length: ROWS }, () => rng.integer(0, GROUPS)) };
    },
    ours: ({ yTrue, groups }) => stratifiedGroupKFold(yTrue, groups),
    answer: (folds) => Array.from(folds as Folds, ({ test }) => test.reduce((a, b) => a + b, 0)),
    setup: `import numpy\nfrom sklearn.model_selection import StratifiedGroupKFold\nrows = numpy.zeros(${ROWS})`,
    theirs: "list(StratifiedGroupKFold(5).split(rows, yTrue, groups))",
    theirAnswer: "[int(test.sum()) for _, test in answer]",
  }),
];
export default cases;
