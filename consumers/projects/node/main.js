import { Adwin } from "@productizeml/drift";
import { defineModel, tensor } from "@productizeml/inference";
import { accuracy } from "@productizeml/metrics";
import { trainTestSplit } from "@productizeml/split";
import { argsort } from "@productizeml/stats";
import { TrackingError } from "@productizeml/tracking";

const detector = new Adwin();
let drifted = false;
for (let i = 0; i < 2000; i++) {
  detector.update(i < 1000 ? i % 2 : 5 + (i % 2));
  drifted ||= detector.drifted;
}

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

console.log(
  JSON.stringify({
    argsort: [...argsort([0.3, 0.1, 0.2])],
    accuracy: accuracy(["cat", "dog"], ["cat", "cat"]),
    train: trainTestSplit(100).train.length,
    drifted,
    doubled: [...(await model.run({ x: tensor("float32", [2], Float32Array.of(1, 2)) })).x.data],
    code: new TrackingError("not-found", "f requires a run, got none").code,
  }),
);
