import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/labels.ts";
import { rocCurve } from "../../src/ranking/roc-curve.ts";
import { type KsStatisticOptions, ksStatistic } from "../../src/thresholds/ks-statistic.ts";
import cases from "../golden/ks-statistic.json" with { type: "json" };
import { orRefusal, repeat, scored, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yScore: readonly number[];
  readonly options: KsStatisticOptions;
}

describe("ksStatistic", () => {
  golden(
    "ksStatistic",
    cases,
    ({ yTrue, yScore, options }: Input) => orRefusal(() => ksStatistic(yTrue, yScore, options)),
    { absolute: 1e-15 },
  );

  property("is the greatest height of the ROC curve over the diagonal", scored, ({ yTrue, yScore }) => {
    const { fpr, tpr } = rocCurve(yTrue, yScore, { dropIntermediate: false });
    near(ksStatistic(yTrue, yScore), Math.max(...tpr.map((rate, i) => Math.abs(rate - fpr[i]))));
  });

  property("counts weights as rows", scored, ({ yTrue, yScore }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    near(
      ksStatistic(yTrue, yScore, { sampleWeight }),
      ksStatistic(repeat(yTrue, sampleWeight), repeat(yScore, sampleWeight)),
    );
  });

  it("says that a class has no rows", () => {
    const told: string[] = [];
    expect(ksStatistic([0, 0], [1, 2], { onUndefined: ({ reason }) => void told.push(reason) })).toBeNaN();
    expect(told).toEqual(["only one class in yTrue"]);
  });

  rejects("different lengths", () => ksStatistic([0, 1], [1]), "length-mismatch");
  rejects("an infinite score", () => ksStatistic([0, 1], [1, Number.POSITIVE_INFINITY]), "not-finite");
});
