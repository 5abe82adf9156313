import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/labels.ts";
import { rocCurve } from "../../src/ranking/roc-curve.ts";
import {
  type SensitivityAtSpecificityOptions,
  sensitivityAtSpecificity,
} from "../../src/thresholds/sensitivity-at-specificity.ts";
import cases from "../golden/sensitivity-at-specificity.json" with { type: "json" };
import { orRefusal, repeat, scored, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[] | Matrix;
  readonly options: SensitivityAtSpecificityOptions;
}

describe("sensitivityAtSpecificity", () => {
  golden("sensitivityAtSpecificity", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => sensitivityAtSpecificity(yTrue, yScore as number[], options)),
  );

  property("is what a threshold attains, and no other attains more", scored, ({ yTrue, yScore }) => {
    const { fpr, tpr, thresholds } = rocCurve(yTrue, yScore, { dropIntermediate: false });
    for (const minSpecificity of [0, 0.4, 1]) {
      const { value, threshold } = sensitivityAtSpecificity(yTrue, yScore, { minSpecificity });
      const allowed = Array.from(thresholds.keys()).filter((i) => 1 - fpr[i] >= minSpecificity);
      near(value, Math.max(...allowed.map((i) => tpr[i])));
      expect(threshold).toBe(thresholds[allowed.find((i) => tpr[i] === value) as number]);
    }
  });

  property("counts weights as rows", scored, ({ yTrue, yScore }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    near(
      sensitivityAtSpecificity(yTrue, yScore, { minSpecificity: 0.5, sampleWeight }),
      sensitivityAtSpecificity(repeat(yTrue, sampleWeight), repeat(yScore, sampleWeight), {
        minSpecificity: 0.5,
      }),
    );
  });

  it("is undefined where a class has no rows", () => {
    const undefinedPoint = { value: Number.NaN, threshold: Number.NaN };
    expect(sensitivityAtSpecificity([0, 0], [1, 2], { minSpecificity: 0 })).toEqual(undefinedPoint);
    expect(sensitivityAtSpecificity([1, 1], [1, 2], { minSpecificity: 0 })).toEqual(undefinedPoint);
  });

  it("takes each class against the rest, by name", () => {
    const yScore = { data: [0.9, 0.1, 0.2, 0.8, 0.3, 0.7], rows: 3, cols: 2 };
    const found = sensitivityAtSpecificity(["cat", "dog", "dog"], yScore, { minSpecificity: 1 });
    expect(found.labels).toEqual(["cat", "dog"]);
    expect(Array.from(found.values)).toEqual([1, 1]);
    expect(Array.from(found.thresholds)).toEqual([0.9, 0.7]);
  });

  rejects(
    "a demand that is no share",
    () => sensitivityAtSpecificity([0, 1], [1, 2], { minSpecificity: 1.1 }),
    "out-of-range",
    /requires minSpecificity in \[0, 1\], got 1.1/,
  );
  rejects(
    "no demand",
    () => sensitivityAtSpecificity([0, 1], [1, 2], {} as SensitivityAtSpecificityOptions),
    "out-of-range",
  );
  rejects(
    "different lengths",
    () => sensitivityAtSpecificity([0, 1], [1], { minSpecificity: 0.5 }),
    "length-mismatch",
  );
  rejects(
    "NaN",
    () => sensitivityAtSpecificity([0, 1], [1, Number.NaN], { minSpecificity: 0.5 }),
    "not-finite",
  );
  rejects(
    "three classes in one column",
    () => sensitivityAtSpecificity([0, 1, 2], [1, 2, 3], { minSpecificity: 0.5 }),
    "bad-option",
  );
  rejects(
    "another number of columns",
    () => sensitivityAtSpecificity([0, 1, 2], { data: [1, 2, 3], rows: 3, cols: 1 }, { minSpecificity: 0.5 }),
    "length-mismatch",
  );
});
