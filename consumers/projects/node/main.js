import { detectDrift } from "@productizeml/drift";
import { expectedCost } from "@productizeml/impact";
import { defineModel, tensor } from "@productizeml/inference";
import { accuracy } from "@productizeml/metrics";
import { trainTestSplit } from "@productizeml/split";
import { argsort, createRng } from "@productizeml/stats";
import { searchRuns, startRun } from "@productizeml/tracking";

const rng = createRng(1);
const distances = (mean) => ({ distance: Float64Array.from({ length: 500 }, () => rng.normal(mean)) });

const signature = { x: { dtype: "float32", shape: ["batch"] } };
const model = defineModel({
  name: "double",
  inputs: signature,
  outputs: signature,
  run: ({ x }) => ({
    x: tensor(
      "float32",
      x.shape,
      x.data.map((value) => 2 * value),
    ),
  }),
});

const run = await startRun({ experiment: "flights" });
run.logMetric("auc", 0.81);
await run.end();
const [found] = await searchRuns({ experiments: ["flights"] });

console.log(
  JSON.stringify({
    argsort: [...argsort([0.3, 0.1, 0.2])],
    accuracy: accuracy(["cat", "dog"], ["cat", "cat"]),
    train: trainTestSplit(100).train.length,
    cost: expectedCost([1, 0, 1, 0], [0.9, 0.6, 0.3, 0.2], { falsePositive: 5, falseNegative: 100 }),
    drifted: detectDrift(distances(0), distances(1)).driftedColumns,
    doubled: [...(await model.run({ x: tensor("float32", [2], [1, 2]) })).x.data],
    auc: found.data.metrics.auc,
  }),
);
