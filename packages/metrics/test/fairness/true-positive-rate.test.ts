import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { falseNegativeRate } from "../../src/fairness/false-negative-rate.ts";
import { type TruePositiveRateOptions, truePositiveRate } from "../../src/fairness/true-positive-rate.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/true-positive-rate.json" with { type: "json" };
import { orRefusal, repeat, wholeWeights } from "../support.ts";
import { binaryPairs } from "./support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: TruePositiveRateOptions;
}

describe("truePositiveRate", () => {
  golden("truePositiveRate", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => truePositiveRate(yTrue, yPred, options)),
  );

  property("is what falseNegativeRate is not", binaryPairs, ({ yTrue, yPred }) => {
    near(truePositiveRate(yTrue, yPred), 1 - falseNegativeRate(yTrue, yPred), { absolute: 1e-15 });
  });

  property("counts weights as rows", binaryPairs, ({ yTrue, yPred }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    near(
      truePositiveRate(yTrue, yPred, { sampleWeight }),
      truePositiveRate(repeat(yTrue, sampleWeight), repeat(yPred, sampleWeight)),
    );
  });

  it("says that no row could have the outcome", () => {
    const told: string[] = [];
    const onUndefined = ({ reason, value }: { readonly reason: string; readonly value: number }) =>
      void told.push(`${reason}: ${value}`);
    expect(truePositiveRate([0, 0], [0, 1], { onUndefined })).toBe(0);
    expect(truePositiveRate([0, 0], [0, 1], { onUndefined, zeroDivision: Number.NaN })).toBeNaN();
    expect(told).toEqual(["no positive rows: 0", "no positive rows: NaN"]);
  });

  rejects(
    "different lengths",
    () => truePositiveRate([0, 1], [1]),
    "length-mismatch",
    /^truePositiveRate requires yPred of length 2/,
  );
  rejects(
    "three labels",
    () => truePositiveRate([0, 1, 2], [0, 1, 1]),
    "bad-option",
    /at most 2 classes, got 0, 1, 2/,
  );
  rejects("strings without positiveLabel", () => truePositiveRate(["a", "b"], ["a", "a"]), "bad-option");
  rejects(
    "a positiveLabel that does not occur beside two that do",
    () => truePositiveRate([0, 1], [0, 1], { positiveLabel: 2 }),
    "unknown-label",
  );
});
