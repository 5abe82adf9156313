import { golden, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/labels.ts";
import { type DetCurveOptions, detCurve } from "../../src/ranking/det-curve.ts";
import { rocCurve } from "../../src/ranking/roc-curve.ts";
import cases from "../golden/det-curve.json" with { type: "json" };
import { orRefusal, scored } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[];
  readonly options: DetCurveOptions;
}

describe("detCurve", () => {
  golden("detCurve", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => detCurve(yTrue, yScore, options)),
  );

  property("is part of the ROC curve turned upside down", scored, ({ yTrue, yScore }) => {
    const det = detCurve(yTrue, yScore);
    const roc = rocCurve(yTrue, yScore, { dropIntermediate: false });
    det.thresholds.forEach((threshold, i) => {
      const point = roc.thresholds.indexOf(threshold);
      expect(det.fpr[i]).toBe(roc.fpr[point]);
      expect(det.fnr[i]).toBeCloseTo(1 - roc.tpr[point], 12);
    });
    expect(det.fnr[0]).toBe(0);
    expect(det.fpr[det.fpr.length - 1]).toBe(0);
  });

  it("says which rate is undefined", () => {
    const told: string[] = [];
    const onUndefined = ({ metric }: { readonly metric: string }) => void told.push(metric);
    expect(detCurve([0, 1], [0.1, 0.2], { sampleWeight: [0, 1], onUndefined }).fpr[0]).toBeNaN();
    expect(told).toEqual(["fpr"]);
  });

  rejects("one class", () => detCurve([1, 1], [0.1, 0.2]), "bad-option", /requires rows of 2 classes, got 1/);
  rejects("three classes without positiveLabel", () => detCurve([0, 1, 2], [1, 2, 3]), "bad-option");
  rejects("different lengths", () => detCurve([1, 0], [1]), "length-mismatch", /detCurve requires yScore/);
  rejects("NaN", () => detCurve([1, 0], [1, Number.NaN]), "not-finite");
});
