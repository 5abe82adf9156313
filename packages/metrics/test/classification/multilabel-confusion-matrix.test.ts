import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import {
  type MultilabelConfusionMatrixOptions,
  multilabelConfusionMatrix,
} from "../../src/classification/multilabel-confusion-matrix.ts";
import { precision } from "../../src/classification/precision.ts";
import { recall } from "../../src/classification/recall.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/multilabel-confusion-matrix.json" with { type: "json" };
import { labelPairs, orRefusal } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: MultilabelConfusionMatrixOptions;
}

describe("multilabelConfusionMatrix", () => {
  golden(
    "multilabelConfusionMatrix",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => multilabelConfusionMatrix(yTrue, yPred, options)),
    { absolute: 1e-12 },
  );

  property("has the counts of precision and recall", labelPairs, ({ yTrue, yPred }) => {
    const counts = multilabelConfusionMatrix(yTrue, yPred);
    const share = (a: number, b: number) => (a + b === 0 ? 0 : a / (a + b));
    near(
      counts.map((each) => share(each.truePositives, each.falsePositives)),
      precision(yTrue, yPred, { average: null }),
    );
    near(
      counts.map((each) => share(each.truePositives, each.falseNegatives)),
      recall(yTrue, yPred, { average: null }),
    );
  });

  it("names the classes", () => {
    const counts = multilabelConfusionMatrix(["a", "b"], ["b", "b"], { labels: ["b", "x"] });
    expect(counts).toEqual([
      { label: "b", trueNegatives: 0, falsePositives: 1, falseNegatives: 0, truePositives: 1 },
      { label: "x", trueNegatives: 2, falsePositives: 0, falseNegatives: 0, truePositives: 0 },
    ]);
  });

  rejects("different lengths", () => multilabelConfusionMatrix([1, 0], [1]), "length-mismatch");
  rejects("no rows", () => multilabelConfusionMatrix([], []), "empty-input");
});
