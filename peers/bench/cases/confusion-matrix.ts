import { type Confusion, confusionMatrix } from "@productizeml/metrics";
import { bench, type Case } from "../case.ts";
import { labels } from "../data.ts";

const cases: readonly Case[] = [
  bench({
    name: "confusionMatrix, 10 classes",
    n: 1_000_000,
    peer: "confusion_matrix",
    of: "scikit-learn",
    data: () => labels(1_000_000, 10),
    ours: ({ yTrue, yPred }) => confusionMatrix(yTrue, yPred),
    answer: (value) => (value as Confusion).matrix.data,
    setup: "import numpy\nfrom sklearn.metrics import confusion_matrix",
    theirs: "confusion_matrix(yTrue, yPred)",
    theirAnswer: "answer.ravel()",
    numpy: "numpy.bincount(yTrue * 10 + yPred, minlength=100)",
    c: "c.confusion(yTrue, yPred)",
  }),
];
export default cases;
