import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { falsePositiveRate } from "../../src/fairness/false-positive-rate.ts";
import { type TrueNegativeRateOptions, trueNegativeRate } from "../../src/fairness/true-negative-rate.ts";
import type { Labels } from "../../src/labels.ts";
import cases from "../golden/true-negative-rate.json" with { type: "json" };
import { orRefusal, repeat, wholeWeights } from "../support.ts";
import { binaryPairs } from "./support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yPred: Labels;
  readonly options: TrueNegativeRateOptions;
}

describe("trueNegativeRate", () => {
  golden("trueNegativeRate", cases, ({ yTrue, yPred, options }: Input) =>
    orRefusal(() => trueNegativeRate(yTrue, yPred, options)),
  );

  property("is what falsePositiveRate is not", binaryPairs, ({ yTrue, yPred }) => {
    near(trueNegativeRate(yTrue, yPred), 1 - falsePositiveRate(yTrue, yPred), { absolute: 1e-15 });
  });

  property("counts weights as rows", binaryPairs, ({ yTrue, yPred }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    near(
      trueNegativeRate(yTrue, yPred, { sampleWeight }),
      trueNegativeRate(repeat(yTrue, sampleWeight), repeat(yPred, sampleWeight)),
    );
  });

  it("says that no row could have the outcome", () => {
    const told: string[] = [];
    const onUndefined = ({ reason, value }: { readonly reason: string; readonly value: number }) =>
      void told.push(`${reason}: ${value}`);
    expect(trueNegativeRate([1, 1], [0, 1], { onUndefined })).toBe(0);
    expect(trueNegativeRate([1, 1], [0, 1], { onUndefined, zeroDivision: Number.NaN })).toBeNaN();
    expect(told).toEqual(["no negative rows: 0", "no negative rows: NaN"]);
  });

  rejects(
    "different lengths",
    () => trueNegativeRate([0, 1], [1]),
    "length-mismatch",
    /^trueNegativeRate requires yPred of length 2/,
  );
  rejects(
    "three labels",
    () => trueNegativeRate([0, 1, 2], [0, 1, 1]),
    "bad-option",
    /at most 2 classes, got 0, 1, 2/,
  );
  rejects("strings without positiveLabel", () => trueNegativeRate(["a", "b"], ["a", "a"]), "bad-option");
  rejects(
    "a positiveLabel that does not occur beside two that do",
    () => trueNegativeRate([0, 1], [0, 1], { positiveLabel: 2 }),
    "unknown-label",
  );
});
