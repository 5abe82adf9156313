import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { accuracy } from "../../src/classification/accuracy.ts";
import { type ConfusionMatrixOptions, confusionMatrix } from "../../src/classification/confusion-matrix.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/confusion-matrix.json" with { type: "json" };
import { labelPairs, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: ConfusionMatrixOptions;
}

describe("confusionMatrix", () => {
  golden("confusionMatrix", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => confusionMatrix(yTrue, yPred, options)),
  );

  property("has the accuracy on its diagonal", labelPairs, ({ yTrue, yPred }) => {
    const { matrix } = confusionMatrix(yTrue, yPred, { normalize: "all" });
    const diagonal = matrix.data.filter((_, cell) => cell % (matrix.cols + 1) === 0);
    near(
      diagonal.reduce((sum, share) => sum + share, 0),
      accuracy(yTrue, yPred),
      { absolute: 1e-12 },
    );
  });

  property("is transposed when the columns are swapped", labelPairs, ({ yTrue, yPred }) => {
    const { matrix } = confusionMatrix(yTrue, yPred);
    const swapped = confusionMatrix(yPred, yTrue).matrix;
    const { cols } = matrix;
    near(
      swapped.data,
      matrix.data.map((_, cell) => matrix.data[(cell % cols) * cols + Math.floor(cell / cols)]),
    );
  });

  property("counts labels beyond its small table alike", labelPairs, ({ yTrue, yPred }) => {
    const far = (labels: number[]) => labels.map((label) => 1000 * label - 7);
    near(confusionMatrix(far(yTrue), far(yPred)).matrix, confusionMatrix(yTrue, yPred).matrix);
  });

  it("counts many rows as it counts few, whichever row has the first large label", () => {
    const n = 70_001;
    const make = (seed: number) => Int32Array.from({ length: n }, (_, i) => ((i * 7919 + seed) >>> 3) % 5);
    const yTrue = make(1);
    const yPred = make(2 ** 20);
    const sampleWeight = new Float64Array(n).fill(1);
    near(confusionMatrix(yTrue, yPred), confusionMatrix(yTrue, yPred, { sampleWeight }));
    const { matrix } = confusionMatrix(yTrue, yPred);
    yPred[n - 1] = 64;
    const { labels, matrix: wider } = confusionMatrix(yTrue, yPred);
    expect(labels).toEqual([0, 1, 2, 3, 4, 64]);
    expect(wider.data[yTrue[n - 1] * 6 + 5]).toBe(1);
    expect(wider.data.reduce((sum, count) => sum + count, 0)).toBe(n);
    expect(matrix.data.reduce((sum, count) => sum + count, 0)).toBe(n);
  });

  it("does not touch its inputs", () => {
    const labels = ["b", "a"] as const;
    expect(confusionMatrix(["a", "b"], ["a", "b"], { labels }).labels).toEqual(["b", "a"]);
    expect(labels).toEqual(["b", "a"]);
  });

  rejects("labels that are all absent", () => confusionMatrix([0, 1], [0, 1], { labels: [7] }), "bad-option");
  rejects(
    "a label twice",
    () => confusionMatrix([0, 1], [0, 1], { labels: [1, 1] }),
    "bad-option",
    /got a label twice/,
  );
  rejects("no labels", () => confusionMatrix([0, 1], [0, 1], { labels: [] }), "bad-option");
  rejects("no rows", () => confusionMatrix([], []), "empty-input");
});
