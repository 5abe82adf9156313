import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type D2BrierScoreOptions, d2BrierScore } from "../../src/calibration/d2-brier-score.ts";
import type { Labels } from "../../src/labels.ts";
import type { Numbers } from "../../src/numbers.ts";
import cases from "../golden/d2-brier-score.json" with { type: "json" };
import { orRefusal, probable } from "../support.ts";

interface Input {
  readonly yTrue: Labels;
  readonly yProb: Numbers | Matrix;
  readonly options: D2BrierScoreOptions;
}

describe("d2BrierScore", () => {
  golden(
    "d2BrierScore",
    cases,
    ({ yTrue, yProb, options }: Input) => orRefusal(() => d2BrierScore(yTrue, yProb, options)),
    { absolute: 1e-14 },
  );

  property("is 0 for the share of the positive class", probable, ({ yTrue }) => {
    const share = yTrue.reduce((sum, y) => sum + y, 0) / yTrue.length;
    near(d2BrierScore(yTrue, new Array(yTrue.length).fill(share)), 0, { absolute: 1e-12 });
  });

  it("says that one row tells nothing", () => {
    const reasons: string[] = [];
    expect(d2BrierScore([1], [0.5], { onUndefined: ({ reason }) => void reasons.push(reason) })).toBeNaN();
    expect(reasons).toEqual(["fewer than 2 rows"]);
  });

  rejects("a probability above 1", () => d2BrierScore([0, 1], [0.5, 1.5]), "out-of-range");
});
