import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/labels.ts";
import {
  type PrecisionRecallCurveOptions,
  precisionRecallCurve,
} from "../../src/ranking/precision-recall-curve.ts";
import cases from "../golden/precision-recall-curve.json" with { type: "json" };
import { orRefusal, scored } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[];
  readonly options: PrecisionRecallCurveOptions;
}

describe("precisionRecallCurve", () => {
  golden("precisionRecallCurve", cases, ({ yTrue, yScore, options }: Input) =>
    orRefusal(() => precisionRecallCurve(yTrue, yScore, options)),
  );

  property("has at each threshold what a count of the rows gives", scored, ({ yTrue, yScore }) => {
    const { precision, recall, thresholds } = precisionRecallCurve(yTrue, yScore);
    for (const [i, threshold] of thresholds.entries()) {
      const found = yTrue.filter((_, row) => yScore[row] >= threshold);
      const right = found.filter((y) => y === 1).length;
      near(precision[i], right / found.length);
      near(recall[i], right / yTrue.filter((y) => y === 1).length);
    }
  });

  it("says that recall is undefined", () => {
    const told: string[] = [];
    precisionRecallCurve([0, 0], [0.1, 0.2], { onUndefined: ({ metric }) => void told.push(metric) });
    expect(told).toEqual(["recall"]);
  });

  rejects("different lengths", () => precisionRecallCurve([1, 0], [1]), "length-mismatch");
  rejects("NaN", () => precisionRecallCurve([1, 0], [1, Number.NaN]), "not-finite");
  rejects(
    "strings without positiveLabel",
    () => precisionRecallCurve(["a", "b"], [1, 2]),
    "bad-option",
    /requires positiveLabel/,
  );
  rejects(
    "three classes without positiveLabel",
    () => precisionRecallCurve([0, 1, 2], [1, 2, 3]),
    "bad-option",
  );
});
