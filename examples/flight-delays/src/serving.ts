import { defineModel, type Model, type Tensors, verifyParity } from "@productizeml/inference";
import { fromLayersModel } from "@productizeml/inference/onnx";
import { ortNode } from "@productizeml/inference/ort-node";
import { tfjs } from "@productizeml/inference/tfjs";
import type * as Tensorflow from "@tensorflow/tfjs";
import { type Rows, rowsOf } from "./encodings.ts";
import type { FeatureMaker, Features } from "./features.ts";
import type { Flights } from "./flights.ts";
import { weeksOf } from "./parts.ts";
import type { Story } from "./story.ts";

/** Flights in one call. */
const batchSize = 4096;

/** What goes into the network, and what comes out. */
const names = { inputName: "features", outputName: "chance" } as const;

/** A trained network as an ONNX file. */
export function exportNetwork(network: Tensorflow.LayersModel, name: string): Uint8Array {
  return fromLayersModel(network, { name, ...names });
}

/** An exported network in onnxruntime, off the main thread. */
export function loadNetwork(onnx: Uint8Array, name: string): Promise<Model> {
  return ortNode.load(onnx, { name, warmup: true });
}

/** Runs the network as it was trained beside its export, and says how far their answers lie apart. */
export async function checkParity(
  tf: typeof Tensorflow,
  network: Tensorflow.LayersModel,
  exported: Model,
  features: Features,
): Promise<Story["serving"]["parity"]> {
  await using trained = await tfjs.load(network, {
    tf,
    inputNames: [names.inputName],
    outputNames: [names.outputName],
  });
  const { data, rows, cols } = features;
  const samples: Tensors[] = [];
  for (let start = 0; start < rows; start += batchSize) {
    const end = Math.min(start + batchSize, rows);
    samples.push(featureTensor({ data: data.subarray(start * cols, end * cols), rows: end - start, cols }));
  }
  const parity = await verifyParity(trained, exported, samples);
  if (!parity.agrees)
    throw new Error(`checkParity requires equal answers, got a difference of ${parity.maxAbsolute}`);
  return { samples: rows, maxDifference: parity.maxAbsolute, adapters: ["tfjs", "onnxruntime-node"] };
}

/** What answers a request: flights in, chances out. The features are made inside, with the rates that `makerOf` finds for the flights. */
export function forecaster(
  name: string,
  network: Model,
  makerOf: (flights: Int32Array) => FeatureMaker,
): Model {
  return defineModel({
    name,
    inputs: { flight: { dtype: "int32", shape: ["batch"] } },
    outputs: { chance: { dtype: "float32", shape: ["batch"] } },
    async run({ flight }, options) {
      const outputs = await network.run(featureTensor(makerOf(flight.data).make(flight.data)), options);
      const { data } = outputs[names.outputName]!;
      return { chance: { dtype: "float32", shape: [flight.data.length], data: data as Float32Array } };
    },
  }) as unknown as Model;
}

/** The chance of every flight to be late, asked for in batches. */
export async function forecast(model: Model, flights: Int32Array): Promise<Float64Array> {
  const chances = new Float64Array(flights.length);
  for (let start = 0; start < flights.length; start += batchSize) {
    const data = flights.slice(start, start + batchSize);
    const { chance } = await model.run({ flight: { dtype: "int32", shape: [data.length], data } });
    chances.set(chance!.data as Float32Array, start);
  }
  return chances;
}

/** The same week by week, for models that change from one week to the next. */
export async function forecastWeekly(model: Model, flights: Flights, rows: Rows): Promise<Float64Array> {
  const chances = new Float64Array(rows.end - rows.start);
  for (const week of weeksOf(flights, rows))
    chances.set(await forecast(model, rowsOf(week)), week.start - rows.start);
  return chances;
}

function featureTensor({ data, rows, cols }: Features): Tensors {
  return { [names.inputName]: { dtype: "float32", shape: [rows, cols], data } };
}
