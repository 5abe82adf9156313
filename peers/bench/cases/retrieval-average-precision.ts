import { retrievalAveragePrecision } from "@productizeml/metrics";
import { createRng } from "@productizeml/stats";
import { bench, type Case } from "../case.ts";

const ROWS = 1_000_000;
const QUERIES = 10_000;

/** Documents of many queries in no order, a tenth of them relevant, with scores that lean their way. */
function documents(): { yTrue: Int32Array; yScore: Float64Array; groups: Int32Array } {
  const rng = createRng(6);
  const yTrue = Int32Array.from({ length: ROWS }, () => (rng.float64() < 0.1 ? 1 : 0));
  const yScore = Float64Array.from(yTrue, (relevant) => (rng.float64() + 0.3 * relevant) / 1.3);
  return { yTrue, yScore, groups: Int32Array.from(yTrue, () => rng.integer(0, QUERIES)) };
}

const cases: readonly Case[] = [
  bench({
    name: "retrievalAveragePrecision, 10,000 queries",
    n: ROWS,
    peer: "RetrievalMAP",
    of: "torchmetrics",
    venv: "torch",
    data: documents,
    ours: ({ yTrue, yScore, groups }) => retrievalAveragePrecision(yTrue, yScore, { groups }),
    setup: `
import torch
from torchmetrics.retrieval import RetrievalMAP
preds, target = torch.from_numpy(yScore), torch.from_numpy(yTrue).long()
indexes = torch.from_numpy(groups).long()
def mean_average_precision():
    metric = RetrievalMAP()
    metric.update(preds, target, indexes)
    return metric.compute().item()
`,
    theirs: "mean_average_precision()",
    // torchmetrics computes with 32 bits.
    answer: (value) => Number((value as number).toFixed(5)),
    theirAnswer: "round(answer, 5)",
  }),
];
export default cases;
