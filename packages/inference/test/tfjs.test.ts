import { rejects } from "@productizeml/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { pipe, tensor, verifyParity, withBatching } from "../src/index.ts";
import { fromLayersModel } from "../src/onnx.ts";
import { ortWeb } from "../src/ort-web.ts";
import { tfjs } from "../src/tfjs.ts";
import { numbers } from "./networks.ts";

/** A trained network, as far as its file is concerned: every weight differs. */
function trained(...layers: tf.layers.Layer[]): tf.Sequential {
  const model = tf.sequential({ layers });
  model.setWeights(
    model.getWeights().map((weight, index) => tf.tensor(numbers(weight.size, index + 1), weight.shape)),
  );
  return model;
}

const dense = (
  units: number,
  activation?: "relu" | "tanh" | "softmax" | "sigmoid" | "elu" | "swish",
  inputs?: number,
) =>
  tf.layers.dense({
    units,
    ...(inputs ? { inputShape: [inputs] } : {}),
    ...(activation ? { activation } : {}),
  });

const net = trained(dense(8, "relu", 4), tf.layers.dropout({ rate: 0.5 }), dense(3, "softmax"));
const samples = (name: string) =>
  [1, 40].map((rows) => ({ [name]: tensor("float32", [rows, 4], numbers(rows * 4)) }));

describe("tfjs", () => {
  it("says which backend runs, and which did not start and why", async () => {
    const options = { tf, providers: ["metal", "cpu"], name: "net", inputNames: ["x"], outputNames: ["y"] };
    await using model = await tfjs.load(net, options);
    expect(model.info).toMatchObject({
      name: "net",
      adapter: "tfjs",
      provider: "cpu",
      inputs: { x: { dtype: "float32", shape: ["batch", 4] } },
      outputs: { y: { dtype: "float32", shape: ["batch", 3] } },
      batchAxis: 0,
    });
    expect(model.info.fallbacks.map(({ provider }) => provider)).toEqual(["metal"]);
    expect(await tfjs.available(tf)).toContain("cpu");
  });

  it("gives the model's own answers and leaves no tensor behind", async () => {
    await using model = await tfjs.load(net, {
      tf,
      providers: ["cpu"],
      inputNames: ["x"],
      outputNames: ["y"],
    });
    const [, inputs] = samples("x");
    const own = tf.tidy(() =>
      (net.predict(tf.tensor2d(inputs.x.data as Float32Array, [40, 4])) as tf.Tensor).dataSync(),
    );
    await model.run(inputs);
    const before = tf.memory().numTensors;
    const batched = pipe(model, withBatching({ maxBatchSize: 16 }));
    const [{ y }] = await Promise.all([model.run(inputs), batched.run(inputs), batched.run(inputs)]);
    expect(y.data).toEqual(own);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("leaves a model that it was given to the caller", async () => {
    const model = await tfjs.load(net, { tf });
    await model.dispose();
    expect(net.getWeights()[0].isDisposed).toBe(false);
  });

  rejects("backends of which none starts", () => tfjs.load(net, { tf, providers: ["metal"] }), "load-failed");
  rejects(
    "a shape that the model cannot take",
    async () =>
      (await tfjs.load(net, { tf, inputNames: ["x"] })).run({ x: tensor("float32", [1, 3], [1, 2, 3]) }),
    "invalid-input",
  );
});

describe("fromLayersModel", () => {
  const networks: Record<string, tf.Sequential> = {
    "relu, dropout, softmax": net,
    "tanh, sigmoid": trained(dense(5, "tanh", 4), dense(1, "sigmoid")),
    "elu, swish": trained(dense(5, "elu", 4), dense(2, "swish")),
    "activation layers": trained(
      dense(5, undefined, 4),
      tf.layers.activation({ activation: "hardSigmoid" }),
      dense(2),
      tf.layers.softmax(),
    ),
    "no bias": trained(tf.layers.dense({ units: 3, inputShape: [4], useBias: false })),
    "relu layer": trained(dense(5, undefined, 4), tf.layers.reLU(), dense(2)),
  };
  it.each(Object.entries(networks))("keeps the answers: %s", async (_, model) => {
    await using original = await tfjs.load(model, { tf, providers: ["cpu"] });
    await using exported = await ortWeb.load(fromLayersModel(model));
    const name = Object.keys(original.info.inputs)[0];
    expect(exported.info.outputs).toEqual(original.info.outputs);
    const report = await verifyParity(exported, original, samples(name), { absolute: 1e-6, relative: 1e-5 });
    expect(report).toMatchObject({ agrees: true, samples: 2 });
  });

  rejects(
    "a convolution",
    () => fromLayersModel(trained(tf.layers.conv1d({ filters: 1, kernelSize: 2, inputShape: [4, 1] }))),
    "bad-model",
  );
  rejects(
    "two activations behind one layer",
    () => fromLayersModel(trained(dense(2, "relu", 4), tf.layers.softmax())),
    "bad-model",
  );
  rejects(
    "a layer that is used twice",
    () => {
      const shared = tf.layers.dense({ units: 4 });
      const input = tf.input({ shape: [4] });
      const output = shared.apply(shared.apply(input)) as tf.SymbolicTensor;
      return fromLayersModel(tf.model({ inputs: input, outputs: output }));
    },
    "bad-model",
  );
});
