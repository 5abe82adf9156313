import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/labels.ts";
import { precisionRecallCurve } from "../../src/ranking/precision-recall-curve.ts";
import {
  type RecallAtFixedPrecisionOptions,
  recallAtFixedPrecision,
} from "../../src/thresholds/recall-at-fixed-precision.ts";
import cases from "../golden/recall-at-fixed-precision.json" with { type: "json" };
import { orRefusal, repeat, scored, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[] | Matrix;
  readonly options: RecallAtFixedPrecisionOptions;
}

describe("recallAtFixedPrecision", () => {
  golden("recallAtFixedPrecision", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => recallAtFixedPrecision(yTrue, yScore as number[], options)),
  );

  property("is what a threshold attains, and no other attains more", scored, ({ yTrue, yScore }) => {
    const { precision, recall, thresholds } = precisionRecallCurve(yTrue, yScore);
    for (const minPrecision of [0, 0.4, 0.8]) {
      const { value, threshold } = recallAtFixedPrecision(yTrue, yScore, { minPrecision });
      const allowed = Array.from(thresholds.keys()).filter((i) => precision[i] >= minPrecision);
      near(value, Math.max(0, ...allowed.map((i) => recall[i])));
      if (value > 0) near(recall[thresholds.indexOf(threshold)], value);
    }
  });

  property("counts weights as rows", scored, ({ yTrue, yScore }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    near(
      recallAtFixedPrecision(yTrue, yScore, { minPrecision: 0.5, sampleWeight }),
      recallAtFixedPrecision(repeat(yTrue, sampleWeight), repeat(yScore, sampleWeight), {
        minPrecision: 0.5,
      }),
    );
  });

  it("says that no threshold will do", () => {
    const told: string[] = [];
    const onUndefined = ({ reason }: { readonly reason: string }) => void told.push(reason);
    const options = { minPrecision: 1, onUndefined };
    expect(recallAtFixedPrecision([1, 0], [1, 2], options)).toEqual({ value: 0, threshold: Number.NaN });
    expect(recallAtFixedPrecision([0, 0], [1, 2], options)).toEqual({ value: 0, threshold: Number.NaN });
    expect(told).toEqual(["no threshold meets the demand", "no threshold meets the demand"]);
  });

  it("takes each class against the rest, by name", () => {
    const yScore = { data: [0.9, 0.1, 0.2, 0.8, 0.3, 0.7], rows: 3, cols: 2 };
    const found = recallAtFixedPrecision(["cat", "dog", "dog"], yScore, { minPrecision: 1 });
    expect(found.labels).toEqual(["cat", "dog"]);
    expect(Array.from(found.values)).toEqual([1, 1]);
    expect(Array.from(found.thresholds)).toEqual([0.9, 0.7]);
  });

  rejects(
    "a demand that is no share",
    () => recallAtFixedPrecision([0, 1], [1, 2], { minPrecision: 1.1 }),
    "out-of-range",
    /requires minPrecision in \[0, 1\], got 1.1/,
  );
  rejects(
    "no demand",
    () => recallAtFixedPrecision([0, 1], [1, 2], {} as RecallAtFixedPrecisionOptions),
    "out-of-range",
  );
  rejects(
    "different lengths",
    () => recallAtFixedPrecision([0, 1], [1], { minPrecision: 0.5 }),
    "length-mismatch",
  );
  rejects("NaN", () => recallAtFixedPrecision([0, 1], [1, Number.NaN], { minPrecision: 0.5 }), "not-finite");
  rejects(
    "three classes in one column",
    () => recallAtFixedPrecision([0, 1, 2], [1, 2, 3], { minPrecision: 0.5 }),
    "bad-option",
  );
  rejects(
    "another number of columns",
    () => recallAtFixedPrecision([0, 1, 2], { data: [1, 2, 3], rows: 3, cols: 1 }, { minPrecision: 0.5 }),
    "length-mismatch",
  );
});
