import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/labels.ts";
import { rocCurve } from "../../src/ranking/roc-curve.ts";
import {
  type SpecificityAtSensitivityOptions,
  specificityAtSensitivity,
} from "../../src/thresholds/specificity-at-sensitivity.ts";
import cases from "../golden/specificity-at-sensitivity.json" with { type: "json" };
import { orRefusal, repeat, scored, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[] | Matrix;
  readonly options: SpecificityAtSensitivityOptions;
}

describe("specificityAtSensitivity", () => {
  golden("specificityAtSensitivity", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => specificityAtSensitivity(yTrue, yScore as number[], options)),
  );

  property("is what a threshold attains, and no other attains more", scored, ({ yTrue, yScore }) => {
    const { fpr, tpr, thresholds } = rocCurve(yTrue, yScore, { dropIntermediate: false });
    for (const minSensitivity of [0, 0.4, 1]) {
      const { value, threshold } = specificityAtSensitivity(yTrue, yScore, { minSensitivity });
      const allowed = Array.from(thresholds.keys()).filter((i) => tpr[i] >= minSensitivity);
      near(value, Math.max(...allowed.map((i) => 1 - fpr[i])));
      expect(threshold).toBe(thresholds[allowed.find((i) => 1 - fpr[i] === value) as number]);
    }
  });

  property("counts weights as rows", scored, ({ yTrue, yScore }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    near(
      specificityAtSensitivity(yTrue, yScore, { minSensitivity: 0.5, sampleWeight }),
      specificityAtSensitivity(repeat(yTrue, sampleWeight), repeat(yScore, sampleWeight), {
        minSensitivity: 0.5,
      }),
    );
  });

  it("is undefined where a class has no rows", () => {
    const undefinedPoint = { value: Number.NaN, threshold: Number.NaN };
    expect(specificityAtSensitivity([0, 0], [1, 2], { minSensitivity: 0 })).toEqual(undefinedPoint);
    expect(specificityAtSensitivity([1, 1], [1, 2], { minSensitivity: 0 })).toEqual(undefinedPoint);
  });

  it("takes each class against the rest, by name", () => {
    const yScore = { data: [0.9, 0.1, 0.2, 0.8, 0.3, 0.7], rows: 3, cols: 2 };
    const found = specificityAtSensitivity(["cat", "dog", "dog"], yScore, { minSensitivity: 1 });
    expect(found.labels).toEqual(["cat", "dog"]);
    expect(Array.from(found.values)).toEqual([1, 1]);
    expect(Array.from(found.thresholds)).toEqual([0.9, 0.7]);
  });

  rejects(
    "a demand that is no share",
    () => specificityAtSensitivity([0, 1], [1, 2], { minSensitivity: 1.1 }),
    "out-of-range",
    /requires minSensitivity in \[0, 1\], got 1.1/,
  );
  rejects(
    "no demand",
    () => specificityAtSensitivity([0, 1], [1, 2], {} as SpecificityAtSensitivityOptions),
    "out-of-range",
  );
  rejects(
    "different lengths",
    () => specificityAtSensitivity([0, 1], [1], { minSensitivity: 0.5 }),
    "length-mismatch",
  );
  rejects(
    "NaN",
    () => specificityAtSensitivity([0, 1], [1, Number.NaN], { minSensitivity: 0.5 }),
    "not-finite",
  );
  rejects(
    "three classes in one column",
    () => specificityAtSensitivity([0, 1, 2], [1, 2, 3], { minSensitivity: 0.5 }),
    "bad-option",
  );
  rejects(
    "another number of columns",
    () => specificityAtSensitivity([0, 1, 2], { data: [1, 2, 3], rows: 3, cols: 1 }, { minSensitivity: 0.5 }),
    "length-mismatch",
  );
});
