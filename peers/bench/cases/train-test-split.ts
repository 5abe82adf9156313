import { type Fold, trainTestSplit } from "@productizeml/split";
import { bench, type Case } from "../case.ts";
import { labels } from "../data.ts";

const cases: readonly Case[] = [
  bench({
    name: "trainTestSplit, stratified",
    n: 1_000_000,
    peer: "train_test_split",
    of: "scikit-learn",
    data: () => labels(1_000_000, 10),
    ours: ({ yTrue }) => trainTestSplit(yTrue.length, { stratify: yTrue, seed: 0 }),
    // The peers draw other rows; what must agree is how many.
    answer: (value) => {
      const { train, test } = value as Fold;
      return [train.length, test.length];
    },
    setup:
      "import numpy\nfrom sklearn.model_selection import train_test_split\nrows = numpy.arange(1_000_000)",
    theirs: "train_test_split(rows, stratify=yTrue, random_state=0)",
    theirAnswer: "[len(answer[0]), len(answer[1])]",
  }),
];
export default cases;
