import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/labels.ts";
import { precisionRecallCurve } from "../../src/ranking/precision-recall-curve.ts";
import {
  type PrecisionAtFixedRecallOptions,
  precisionAtFixedRecall,
} from "../../src/thresholds/precision-at-fixed-recall.ts";
import cases from "../golden/precision-at-fixed-recall.json" with { type: "json" };
import { orRefusal, repeat, scored, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[] | Matrix;
  readonly options: PrecisionAtFixedRecallOptions;
}

describe("precisionAtFixedRecall", () => {
  golden("precisionAtFixedRecall", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => precisionAtFixedRecall(yTrue, yScore as number[], options)),
  );

  property("is what a threshold attains, and no other attains more", scored, ({ yTrue, yScore }) => {
    const { precision, recall, thresholds } = precisionRecallCurve(yTrue, yScore);
    for (const minRecall of [0, 0.4, 1]) {
      const { value, threshold } = precisionAtFixedRecall(yTrue, yScore, { minRecall });
      const allowed = Array.from(thresholds.keys()).filter((i) => recall[i] >= minRecall);
      near(value, Math.max(...allowed.map((i) => precision[i])));
      if (value > 0) near(precision[thresholds.indexOf(threshold)], value);
    }
  });

  property("counts weights as rows", scored, ({ yTrue, yScore }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    near(
      precisionAtFixedRecall(yTrue, yScore, { minRecall: 0.5, sampleWeight }),
      precisionAtFixedRecall(repeat(yTrue, sampleWeight), repeat(yScore, sampleWeight), { minRecall: 0.5 }),
    );
  });

  it("says that no row is positive", () => {
    const told: string[] = [];
    const onUndefined = ({ metric }: { readonly metric: string }) => void told.push(metric);
    const found = precisionAtFixedRecall([0, 0], [1, 2], { minRecall: 0.5, onUndefined });
    expect(found).toEqual({ value: 0, threshold: Number.NaN });
    expect(told).toEqual(["precisionAtFixedRecall"]);
  });

  it("takes each class against the rest, by name", () => {
    const yScore = { data: [0.9, 0.1, 0.2, 0.8, 0.3, 0.7], rows: 3, cols: 2 };
    const found = precisionAtFixedRecall(["cat", "dog", "dog"], yScore, { minRecall: 1 });
    expect(found.labels).toEqual(["cat", "dog"]);
    expect(Array.from(found.values)).toEqual([1, 1]);
    expect(Array.from(found.thresholds)).toEqual([0.9, 0.7]);
  });

  rejects(
    "a demand that is no share",
    () => precisionAtFixedRecall([0, 1], [1, 2], { minRecall: 1.1 }),
    "out-of-range",
    /requires minRecall in \[0, 1\], got 1.1/,
  );
  rejects(
    "no demand",
    () => precisionAtFixedRecall([0, 1], [1, 2], {} as PrecisionAtFixedRecallOptions),
    "out-of-range",
  );
  rejects(
    "different lengths",
    () => precisionAtFixedRecall([0, 1], [1], { minRecall: 0.5 }),
    "length-mismatch",
  );
  rejects("NaN", () => precisionAtFixedRecall([0, 1], [1, Number.NaN], { minRecall: 0.5 }), "not-finite");
  rejects(
    "three classes in one column",
    () => precisionAtFixedRecall([0, 1, 2], [1, 2, 3], { minRecall: 0.5 }),
    "bad-option",
  );
  rejects(
    "another number of columns",
    () => precisionAtFixedRecall([0, 1, 2], { data: [1, 2, 3], rows: 3, cols: 1 }, { minRecall: 0.5 }),
    "length-mismatch",
  );
});
