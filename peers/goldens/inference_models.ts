/** Reads networks as JSON from standard input and writes each as an ONNX file in base64: what inference.py runs. */
import { text } from "node:stream/consumers";
import {
  type DenseLayer,
  type LinearModel,
  type LinearOptions,
  linear,
  type MlpOptions,
  mlp,
} from "@productizeml/inference/onnx";

type Network =
  | { readonly layers: readonly DenseLayer[]; readonly options: MlpOptions }
  | { readonly model: LinearModel; readonly options: LinearOptions };

const networks = JSON.parse(await text(process.stdin)) as readonly Network[];
const files = networks.map((network) =>
  "layers" in network ? mlp(network.layers, network.options) : linear(network.model, network.options),
);
process.stdout.write(JSON.stringify(files.map((file) => Buffer.from(file).toString("base64"))));
