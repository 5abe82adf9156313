import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { tensor, verifyParity } from "../src/index.ts";
import { fromLayersModel } from "../src/onnx.ts";
import { ortWeb } from "../src/ort-web.ts";
import { tfjs } from "../src/tfjs.ts";
import { numbers } from "./networks.ts";

describe("tfjs in a page", () => {
  it("runs on WebGL, gives the answers of the exported file, and leaves no tensor behind", async () => {
    const layers = [
      tf.layers.dense({ units: 8, inputShape: [4], activation: "tanh" }),
      tf.layers.dense({ units: 2 }),
    ];
    const net = tf.sequential({ layers });
    net.setWeights(net.getWeights().map((weight, i) => tf.tensor(numbers(weight.size, i + 1), weight.shape)));
    expect(await tfjs.available(tf)).toEqual(["webgl", "cpu"]);
    await using model = await tfjs.load(net, { tf, providers: ["webgl", "cpu"], warmup: true });
    expect(model.info).toMatchObject({ provider: "webgl", fallbacks: [] });
    await using exported = await ortWeb.load(fromLayersModel(net));
    const [name] = Object.keys(model.info.inputs);
    const samples = [1, 3, 17].map((rows) => ({ [name]: tensor("float32", [rows, 4], numbers(rows * 4)) }));
    const before = tf.memory().numTensors;
    const report = await verifyParity(model, exported, samples);
    expect(report).toMatchObject({ agrees: true, samples: 3 });
    expect(tf.memory().numTensors).toBe(before);
  });
});
