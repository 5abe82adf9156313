import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect } from "vitest";
import { type SelectionRateOptions, selectionRate } from "../../src/fairness/selection-rate.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/selection-rate.json" with { type: "json" };
import { orRefusal, repeat, wholeWeights } from "../support.ts";
import { binaryPairs } from "./support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: SelectionRateOptions;
}

describe("selectionRate", () => {
  golden("selectionRate", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => selectionRate(yTrue, yPred, options)),
  );

  property("does not look at what is true", binaryPairs, ({ yTrue, yPred }) => {
    const other = yTrue.map((label) => 1 - label);
    expect(selectionRate(other, yPred)).toBe(selectionRate(yTrue, yPred));
  });

  property("counts weights as rows", binaryPairs, ({ yTrue, yPred }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    near(
      selectionRate(yTrue, yPred, { sampleWeight }),
      selectionRate(repeat(yTrue, sampleWeight), repeat(yPred, sampleWeight)),
    );
  });

  rejects(
    "different lengths",
    () => selectionRate([0, 1], [1]),
    "length-mismatch",
    /^selectionRate requires yPred of length 2/,
  );
  rejects(
    "three labels",
    () => selectionRate([0, 1, 2], [0, 1, 1]),
    "bad-option",
    /at most 2 classes, got 0, 1, 2/,
  );
  rejects("strings without positiveLabel", () => selectionRate(["a", "b"], ["a", "a"]), "bad-option");
  rejects(
    "a positiveLabel that does not occur beside two that do",
    () => selectionRate([0, 1], [0, 1], { positiveLabel: 2 }),
    "unknown-label",
  );
});
