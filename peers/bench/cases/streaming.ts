import { type Confusion, ConfusionMatrix, RocAuc } from "@productizeml/metrics";
import { bench, type Case } from "../case.ts";
import { labels, scored } from "../data.ts";

const CHUNK = 100_000;

const inChunks = (metric: string) => `import torch
from torchmetrics.classification import BinaryAUROC, MulticlassConfusionMatrix
def in_chunks(metric, predicted, actual):
    for start in range(0, len(actual), ${CHUNK}):
        metric.update(torch.from_numpy(predicted[start:start + ${CHUNK}]), torch.from_numpy(actual[start:start + ${CHUNK}]))
    return metric.compute().numpy()
make = lambda: ${metric}
`;

const auc = (options: { readonly bins?: number }) => (given: ReturnType<typeof scored>) => {
  const metric = new RocAuc(options);
  for (let start = 0; start < given.yTrue.length; start += CHUNK) {
    metric.update(given.yTrue.subarray(start, start + CHUNK), given.yScore.subarray(start, start + CHUNK));
  }
  return metric.compute();
};

/** The bins' error is far below four decimals. */
const rounded = {
  answer: (value: unknown) => (value as number).toFixed(4),
  theirAnswer: "'%.4f' % float(answer)",
};

const cases: readonly Case[] = [
  bench({
    name: "RocAuc, every score kept, 10 chunks",
    n: 1_000_000,
    peer: "BinaryAUROC().update",
    of: "torchmetrics",
    venv: "torch",
    data: () => scored(1_000_000),
    ours: auc({}),
    setup: inChunks("BinaryAUROC()"),
    theirs: "in_chunks(make(), yScore, yTrue)",
    ...rounded,
  }),
  bench({
    name: "RocAuc in 65,536 bins, 10 chunks",
    n: 1_000_000,
    peer: "BinaryAUROC(thresholds=1000).update",
    of: "torchmetrics",
    venv: "torch",
    data: () => scored(1_000_000),
    ours: auc({ bins: 65_536 }),
    setup: inChunks("BinaryAUROC(thresholds=1000)"),
    theirs: "in_chunks(make(), yScore, yTrue)",
    ...rounded,
  }),
  bench({
    name: "ConfusionMatrix, 10 classes, 10 chunks",
    n: 1_000_000,
    peer: "MulticlassConfusionMatrix().update",
    of: "torchmetrics",
    venv: "torch",
    data: () => labels(1_000_000, 10),
    ours: ({ yTrue, yPred }) => {
      const metric = new ConfusionMatrix();
      for (let start = 0; start < yTrue.length; start += CHUNK) {
        metric.update(yTrue.subarray(start, start + CHUNK), yPred.subarray(start, start + CHUNK));
      }
      return metric.compute();
    },
    answer: (value) => (value as Confusion).matrix.data,
    setup: inChunks("MulticlassConfusionMatrix(num_classes=10)"),
    theirs: "in_chunks(make(), yPred, yTrue)",
    theirAnswer: "answer.ravel()",
  }),
];
export default cases;
