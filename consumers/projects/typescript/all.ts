// Compiled as an application is: with DOM, declarations of dependencies taken as they are.
import { Adwin, type AdwinState } from "@productizeml/drift";
import { defineModel, type Tensor, tensor } from "@productizeml/inference";
import { createServer } from "@productizeml/inference/server";
import { TrackingError, type TrackingStore } from "@productizeml/tracking";
import { SqliteStore } from "@productizeml/tracking/sqlite";

export const state: AdwinState = new Adwin({ delta: 0.01 }).update(1).toJSON();
export const input: Tensor<"float32"> = tensor("float32", [2], [1, 2]);
export const model = defineModel({
  name: "double",
  inputs: { x: { dtype: "float32", shape: ["batch"] } },
  outputs: { x: { dtype: "float32", shape: ["batch"] } },
  run: ({ x }) => ({
    x: tensor(
      "float32",
      x.shape,
      x.data.map((value) => 2 * value),
    ),
  }),
});

export const answer: Response | Promise<Response> = createServer({ models: [model] }).fetch(
  new Request("http://x/v2"),
);
export const embedded: TrackingStore = new SqliteStore("runs");

export async function isMissing(store: TrackingStore, runId: string): Promise<boolean> {
  try {
    await store.getRun({ runId });
    return false;
  } catch (error) {
    return error instanceof TrackingError && error.code === "not-found";
  }
}

// @ts-expect-error: inputs are typed by the signature
model.run({ y: input });
