import { near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { accuracy } from "../../src/classification/accuracy.ts";
import { f1 } from "../../src/classification/f1.ts";
import {
  Accuracy,
  AveragePrecision,
  ConfusionMatrix,
  F1,
  LogLoss,
  MeanSquaredError,
  MetricCollection,
  R2,
  RocAuc,
  RootMeanSquaredError,
} from "../../src/streaming.ts";
import { labelPairs } from "../support.ts";

const ofLabels = {
  accuracy: new Accuracy(),
  f1: new F1({ average: "macro" }),
  matrix: new ConfusionMatrix(),
};

describe("MetricCollection", () => {
  property("computes what its metrics would on their own", labelPairs, ({ yTrue, yPred }) => {
    const half = Math.floor(yTrue.length / 2);
    const first = new MetricCollection(ofLabels).update(yTrue.slice(0, half), yPred.slice(0, half));
    const second = new MetricCollection(ofLabels).update(yTrue.slice(half), yPred.slice(half));
    const merged = MetricCollection.fromJSON(JSON.parse(JSON.stringify(first)), ofLabels).merge(second);
    const values = merged.compute();
    near(values.accuracy, accuracy(yTrue, yPred));
    near(values.f1, f1(yTrue, yPred, { average: "macro" }), { absolute: 1e-15 });
    expect(merged.rows).toBe(yTrue.length);
  });

  it("keeps once what several metrics keep, and apart what only looks equal", () => {
    const json = new MetricCollection(ofLabels).update([0, 1], [0, 1]).toJSON();
    expect(Object.values(json.metrics).map(({ state }) => state === null)).toEqual([false, true, true]);
    const scores = new MetricCollection({
      auc: new RocAuc(),
      ap: new AveragePrecision(),
      binned: new RocAuc({ bins: 8 }),
      coarse: new RocAuc({ bins: 4 }),
      loss: new LogLoss(),
    }).update([0, 1], [0.1, 0.9]);
    const kept = Object.values(scores.toJSON().metrics).map(({ state }) => state !== null);
    expect(kept).toEqual([true, false, true, true, true]);
    const errors = new MetricCollection({
      mse: new MeanSquaredError(),
      rmse: new RootMeanSquaredError(),
      r2: new R2(),
    });
    errors.update([1, 2], [1, 4]);
    expect(errors.compute()).toEqual({ mse: 2, rmse: Math.SQRT2, r2: -7 });
    expect(Object.values(errors.toJSON().metrics).map(({ state }) => state !== null)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it("gives every metric its options, whatever it shares", () => {
    const { compute, ...rest } = { compute: 0, ...ofLabels };
    const collection = new MetricCollection({ ...rest, weighted: new F1({ average: "weighted" }) });
    collection.update([0, 0, 1, 2], [0, 1, 1, 1]);
    const values = collection.compute();
    near(values.f1, f1([0, 0, 1, 2], [0, 1, 1, 1], { average: "macro" }));
    near(values.weighted, f1([0, 0, 1, 2], [0, 1, 1, 1], { average: "weighted" }));
    expect(compute).toBe(0);
  });

  it("feeds its own metrics, not those that it was made of", () => {
    const accuracy = new Accuracy();
    const collection = new MetricCollection({ accuracy }).update([0], [0]);
    expect([accuracy.rows, collection.rows, collection.metrics.accuracy.rows]).toEqual([0, 1, 1]);
  });

  it("leaves its metrics to be asked for more", () => {
    const collection = new MetricCollection({ auc: new RocAuc({ bins: 1 }) }).update([0, 1], [0.1, 0.9]);
    expect(collection.metrics.auc.errorBound()).toBe(0.5);
  });

  it("takes no chunk in part", () => {
    const collection = new MetricCollection({ auc: new RocAuc(), loss: new LogLoss() }).update(
      [0, 1],
      [0.1, 0.9],
    );
    expect(() => collection.update([0, 1], [0.1, 1.9])).toThrow(/logLoss requires probabilities in \[0, 1\]/);
    expect(collection.rows).toBe(2);
    expect(collection.compute().auc).toBe(1);
  });

  it("takes weights, and has no rows before the first chunk", () => {
    const collection = new MetricCollection({ accuracy: new Accuracy() });
    expect(collection.rows).toBe(0);
    expect(new MetricCollection({}).rows).toBe(0);
    collection.update([0, 1], [0, 0], { sampleWeight: [3, 1] });
    expect(collection.compute()).toEqual({ accuracy: 0.75 });
  });

  const json = () => JSON.parse(JSON.stringify(new MetricCollection(ofLabels).update([0, 1], [0, 1])));
  rejects("to compute without rows", () => new MetricCollection(ofLabels).compute(), "empty-input");
  rejects(
    "to merge other options",
    () =>
      new MetricCollection({ f1: new F1() }).merge(
        new MetricCollection({ f1: new F1({ average: "macro" }) }),
      ),
    "bad-option",
    /MetricCollection.merge requires f1: F1 {}, got f1: F1 {"average":"macro"}/,
  );
  rejects(
    "another version",
    () => MetricCollection.fromJSON({ ...json(), version: 2 }, ofLabels),
    "bad-state",
  );
  rejects(
    "other metrics than it was made with",
    () => MetricCollection.fromJSON(json(), { accuracy: new Accuracy() }),
    "bad-state",
    /requires accuracy: Accuracy {}, got accuracy: Accuracy {}, f1: F1/,
  );
});
