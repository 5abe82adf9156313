import { near, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { accuracy, confusionMatrix } from "../../src/classification.ts";
import { r2 } from "../../src/regression/r2.ts";
import {
  Accuracy,
  BalancedAccuracy,
  CohenKappa,
  ConfusionMatrix,
  Fbeta,
  MeanAbsoluteError,
  MedianAbsoluteError,
  Precision,
  R2,
  Recall,
} from "../../src/streaming.ts";

describe("StreamingMetric", () => {
  it("takes labels that appear later, of any number", () => {
    const n = 5000;
    const yTrue = Array.from({ length: n }, (_, i) => `user ${(i * 7919) % 1500}`);
    const yPred = Array.from({ length: n }, (_, i) => `user ${(i * 7919 + (i % 3)) % 1500}`);
    const metric = new Accuracy();
    for (let i = 0; i < n; i += 700) metric.update(yTrue.slice(i, i + 700), yPred.slice(i, i + 700));
    near(metric.compute(), accuracy(yTrue, yPred));
    const ofCodes = new ConfusionMatrix().update([5, 70], [5, 300]).update([-1, 5], [-1, 70]);
    expect(ofCodes.compute()).toEqual(confusionMatrix([5, 70, -1, 5], [5, 300, -1, 70]));
  });

  it("keeps the classes of rows that weigh nothing, as the function does", () => {
    const sampleWeight = [1, 0, 0];
    const metric = new Recall({ average: "macro" }).update([0, 1, 2], [0, 1, 0], { sampleWeight });
    expect(metric.compute()).toBe(1 / 3);
    const matrix = new ConfusionMatrix().update([0], [0]).update([1], [2], { sampleWeight: [0] });
    expect(matrix.compute().labels).toEqual([0, 1, 2]);
  });

  it("takes booleans and numbers for the same labels, and dictionary-coded columns", () => {
    const metric = new Precision().update([true, false], [true, true]).update([1, 0], [1, 0]);
    near(metric.compute(), 2 / 3);
    const column = { codes: [0, 1, 1], categories: ["no", "yes"] };
    expect(new Accuracy().update(column, ["no", "yes", "no"]).update(["maybe"], ["maybe"]).compute()).toBe(
      0.75,
    );
  });

  it("takes chunks without rows, and chunks that weigh nothing", () => {
    const metric = new MeanAbsoluteError().update([], []).update([1, 2], [2, 2]);
    metric.update([5], [9], { sampleWeight: [0] });
    expect(metric.compute()).toBe(0.5);
    expect(metric.rows).toBe(3);
    const weightless = new R2().update([1, 2, 4], [1, 2, 3]).update([9], [0], { sampleWeight: [0] });
    near(weightless.compute(), r2([1, 2, 4], [1, 2, 3]));
  });

  it("does not lose digits to the number of chunks", () => {
    const metric = new MeanAbsoluteError();
    for (let i = 0; i < 100_000; i++) metric.update([0], [0.1]);
    expect(metric.compute()).toBe(0.1);
  });

  it("sees that a target is constant, and keeps the digits of one far from 0", () => {
    const constant = new R2();
    for (let i = 0; i < 7; i++) constant.update([0.1, 0.1, 0.1], [0.1, 0.1, 0.1]);
    expect(constant.compute()).toBe(1);
    const yTrue = Array.from({ length: 60 }, (_, i) => 1e12 + ((i * 37) % 11));
    const yPred = yTrue.map((value, i) => value + (i % 3) - 1);
    const far = new R2();
    for (let i = 0; i < 60; i += 6) far.update(yTrue.slice(i, i + 6), yPred.slice(i, i + 6));
    const near0 = r2(
      yTrue.map((value) => value - 1e12),
      yPred.map((value) => value - 1e12),
    );
    near(far.compute(), near0);
  });

  it("says what it could not define when it computes", () => {
    const told: string[] = [];
    const onUndefined = ({ reason }: { reason: string }) => void told.push(reason);
    new Precision().update([0, 1], [0, 0]).compute({ onUndefined });
    new CohenKappa().update([1], [1]).compute({ onUndefined });
    new BalancedAccuracy({ adjusted: true }).update([1], [1]).compute({ onUndefined });
    new R2().update([1], [1]).compute({ onUndefined });
    expect(told).toEqual([
      "no predicted rows",
      "only one label in common",
      "only one class in yTrue",
      "fewer than 2 rows",
    ]);
  });

  it("carries options that JSON has no word for", () => {
    const json = JSON.parse(JSON.stringify(new Recall({ average: "macro", zeroDivision: Number.NaN })));
    const metric = Recall.fromJSON(json).update([0, 0], [0, 1]);
    expect(metric.compute()).toBe(0.5);
    const recallAlone = JSON.parse(JSON.stringify(new Fbeta({ beta: Number.POSITIVE_INFINITY })));
    expect(Fbeta.fromJSON(recallAlone).update([1, 1], [1, 0]).compute()).toBe(0.5);
  });

  it("does not depend on the order in which options were written", () => {
    const a = new Precision({ average: "macro", zeroDivision: 1 }).update([0, 1], [0, 1]);
    const b = new Precision({ zeroDivision: 1, average: "macro" }).update([1], [0]);
    expect(a.merge(b).rows).toBe(3);
  });

  it("takes its own rows twice when merged with itself", () => {
    const metric = new MeanAbsoluteError().update([1, 2, 5], [1.1, 2.7, 5]);
    const before = metric.compute();
    near(metric.merge(metric).compute(), before);
    expect(metric.rows).toBe(6);
    expect(new MedianAbsoluteError().update([1], [3]).merge(new MedianAbsoluteError()).rows).toBe(1);
  });

  const labelled = () => new Accuracy().update(["a"], ["a"]);
  rejects(
    "numbers after strings",
    () => labelled().update([1], [1]),
    "mixed-labels",
    /numbers after strings/,
  );
  rejects(
    "to merge numbers into strings",
    () => labelled().merge(new Accuracy().update([1], [1])),
    "mixed-labels",
  );
  rejects(
    "another class",
    () => new Accuracy().merge(new Precision() as unknown as Accuracy),
    "bad-option",
    /Accuracy.merge requires another Accuracy with options {}, got Precision/,
  );
  rejects(
    "to compute where no row weighs anything",
    () => new MeanAbsoluteError().update([1], [2], { sampleWeight: [0] }).compute(),
    "bad-weights",
  );
  rejects("negative weights", () => new Accuracy().update([1], [1], { sampleWeight: [-1] }), "bad-weights");
  const state = (json: unknown) =>
    Accuracy.fromJSON({ kind: "Accuracy", version: 1, options: {}, state: json });
  rejects(
    "cells without labels",
    () => state({ rows: 1, kind: null, labels: [], cells: [0, 0, 1] }),
    "bad-state",
  );
  rejects(
    "labels of another kind",
    () => state({ rows: 1, kind: "string", labels: [1], cells: [] }),
    "bad-state",
  );
  rejects("half a cell", () => state({ rows: 1, kind: "number", labels: [1], cells: [0, 0] }), "bad-state");
  rejects(
    "negative counts",
    () => state({ rows: 1, kind: "number", labels: [1], cells: [0, 0, -1] }),
    "bad-state",
  );
});
