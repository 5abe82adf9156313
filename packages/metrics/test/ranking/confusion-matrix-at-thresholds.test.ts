import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import type { Labels } from "../../src/labels.ts";
import {
  type ConfusionMatrixAtThresholdsOptions,
  confusionMatrixAtThresholds,
} from "../../src/ranking/confusion-matrix-at-thresholds.ts";
import cases from "../golden/confusion-matrix-at-thresholds.json" with { type: "json" };
import { orRefusal, scored } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[];
  readonly options: ConfusionMatrixAtThresholdsOptions;
}

describe("confusionMatrixAtThresholds", () => {
  golden(
    "confusionMatrixAtThresholds",
    cases,
    ({ yTrue, yScore, options }: Input) =>
      orRefusal(() => confusionMatrixAtThresholds(yTrue, yScore, options)),
    { absolute: 1e-14 },
  );

  property("counts every row at every threshold", scored, ({ yTrue, yScore }) => {
    const counts = confusionMatrixAtThresholds(yTrue, yScore);
    for (let i = 0; i < counts.thresholds.length; i++) {
      const right = yScore.filter((score, row) => score >= counts.thresholds[i] && yTrue[row] === 1).length;
      near(counts.truePositives[i], right);
      near(
        counts.truePositives[i] +
          counts.falsePositives[i] +
          counts.trueNegatives[i] +
          counts.falseNegatives[i],
        yTrue.length,
      );
    }
  });

  rejects("three classes", () => confusionMatrixAtThresholds([0, 1, 2], [1, 2, 3]), "bad-option");
  rejects(
    "an infinite score",
    () => confusionMatrixAtThresholds([0, 1], [1, Number.POSITIVE_INFINITY]),
    "not-finite",
  );
});
