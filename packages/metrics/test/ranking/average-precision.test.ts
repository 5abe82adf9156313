import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/labels.ts";
import { type AveragePrecisionOptions, averagePrecision } from "../../src/ranking/average-precision.ts";
import { precisionRecallCurve } from "../../src/ranking/precision-recall-curve.ts";
import cases from "../golden/average-precision.json" with { type: "json" };
import { orRefusal, scored } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[];
  readonly options: AveragePrecisionOptions & { readonly average?: "macro" };
}

describe("averagePrecision", () => {
  golden("averagePrecision", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => averagePrecision(yTrue, yScore, options)),
  );

  property("is the step area under the curve's points", scored, ({ yTrue, yScore }) => {
    const { precision, recall } = precisionRecallCurve(yTrue, yScore);
    let area = 0;
    for (let i = 1; i < recall.length; i++) area += (recall[i - 1] - recall[i]) * precision[i - 1];
    near(averagePrecision(yTrue, yScore), area, { absolute: 1e-12 });
  });

  property("is the share of positive rows when every score is tied", scored, ({ yTrue }) => {
    const share = yTrue.filter((y) => y === 1).length / yTrue.length;
    near(averagePrecision(yTrue, new Array(yTrue.length).fill(0.5)), share);
  });

  it("says that there was nothing to find", () => {
    const reasons: string[] = [];
    expect(
      averagePrecision([0, 0], [0.1, 0.2], { onUndefined: ({ reason }) => void reasons.push(reason) }),
    ).toBe(0);
    expect(reasons).toEqual(["no positive rows"]);
  });

  rejects("different lengths", () => averagePrecision([1, 0], [1]), "length-mismatch");
  rejects("an infinite score", () => averagePrecision([1, 0], [1, Number.POSITIVE_INFINITY]), "not-finite");
  rejects("strings without positiveLabel", () => averagePrecision(["a", "b"], [1, 2]), "unknown-label");
  rejects("one column for three classes", () => averagePrecision([0, 1, 2], [1, 2, 3]), "bad-option");
});
