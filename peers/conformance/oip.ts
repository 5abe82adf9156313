/**
 * Does NVIDIA's own client get from our server what the adapter answers here? Exits with 1 when it does not.
 *
 * node --conditions=@productizeml/source peers/conformance/oip.ts
 * Needs peers/.venv/mlflow, or another Python with tritonclient[http] in PEERS_MLFLOW.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { pipe, tensor, withBatching, withTimeout } from "@productizeml/inference";
import { mlp } from "@productizeml/inference/onnx";
import { ortNode } from "@productizeml/inference/ort-node";
import { createServer, listen } from "@productizeml/inference/server";

const WIDTHS = [12, 24, 3];
const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const python = process.env.PEERS_MLFLOW ?? beside("../.venv/mlflow/bin/python");

const wave = (length: number, seed: number): Float32Array =>
  Float32Array.from({ length }, (_, i) => Math.sin((i + seed) * 12.9898));
const layers = WIDTHS.slice(1).map((cols, index) => ({
  weights: { data: wave(WIDTHS[index] * cols, index), rows: WIDTHS[index], cols },
  bias: wave(cols, 100 + index),
  activation: index === WIDTHS.length - 2 ? ("softmax" as const) : ("relu" as const),
}));

await using model = await ortNode.load(mlp(layers), { name: "flights" });
await using listener = await listen(
  createServer({ models: [pipe(model, withTimeout(5000), withBatching({ maxBatchSize: 64 }))] }),
  { port: 0 },
);
const cases = await Promise.all(
  [1, 5, 300].map(async (rows) => {
    const shape = [rows, WIDTHS[0]];
    const x = wave(rows * WIDTHS[0], rows);
    const { y } = await model.run({ x: tensor("float32", shape, x) });
    return { shape, x: Array.from(x), y: Array.from(y.data as Float32Array) };
  }),
);
const client = spawn(python, [beside("./oip.py")], { stdio: ["pipe", "inherit", "inherit"] });
client.stdin.end(JSON.stringify({ url: listener.url, model: "flights", cases }));
const [code] = (await once(client, "exit")) as [number | null];
process.exitCode = code ?? 1;
