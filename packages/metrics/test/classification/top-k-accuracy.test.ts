import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { accuracy } from "../../src/classification/accuracy.ts";
import { type TopKAccuracyOptions, topKAccuracy } from "../../src/classification/top-k-accuracy.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/top-k-accuracy.json" with { type: "json" };
import { labelPairs, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[];
  readonly options: TopKAccuracyOptions;
}

describe("topKAccuracy", () => {
  golden("topKAccuracy", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => topKAccuracy(yTrue, yScore, options)),
  );

  property("grows with k, to 1", labelPairs, ({ yTrue, yPred }) => {
    const labels = [0, 1, 2, 3];
    const data = yTrue.flatMap((_, i) => labels.map((c) => ((i * 7 + c * 5 + yPred[i]) % 11) / 10));
    const yScore = { data, rows: yTrue.length, cols: 4 };
    const shares = labels.map((c) => topKAccuracy(yTrue, yScore, { k: c + 1, labels }));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[3]).toBe(1);
  });

  property("is the accuracy of the highest score for k 1", labelPairs, ({ yTrue, yPred }) => {
    const labels = [0, 1, 2, 3];
    const data = yPred.flatMap((predicted) => labels.map((c) => (c === predicted ? 1 : -1)));
    const yScore = { data, rows: yTrue.length, cols: 4 };
    near(topKAccuracy(yTrue, yScore, { k: 1, labels }), accuracy(yTrue, yPred));
  });

  const square = { data: [1, 0, 0, 0, 1, 0, 0, 0, 1], rows: 3, cols: 3 };
  rejects("a k of 0", () => topKAccuracy([0, 1, 2], square, { k: 0 }), "out-of-range");
  rejects("one column for three classes", () => topKAccuracy([0, 1, 2], [1, 2, 3]), "bad-option");
  rejects("one class without labels", () => topKAccuracy([1, 1, 1], [1, 2, 3]), "bad-option");
  rejects(
    "too few columns",
    () => topKAccuracy([0, 1, 2], { data: [1, 0, 0, 1, 0, 1], rows: 3, cols: 2 }),
    "length-mismatch",
    /requires yScore of 3 x 3, got 3 x 2/,
  );
  rejects("labels out of order", () => topKAccuracy([0, 1, 2], square, { labels: [2, 1, 0] }), "bad-option");
  rejects(
    "labels that lack a class",
    () => topKAccuracy([0, 1, 2], square, { labels: [0, 1, 3] }),
    "unknown-label",
  );
  rejects("NaN", () => topKAccuracy([0, 1], [0, Number.NaN]), "not-finite");
});
