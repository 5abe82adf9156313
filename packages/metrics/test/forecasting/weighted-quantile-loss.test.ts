import type { Matrix } from "@productizeml/stats";
import { golden, near, property, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { weightedMeanAbsolutePercentageError } from "../../src/forecasting/weighted-mean-absolute-percentage-error.ts";
import {
  type WeightedQuantileLossOptions,
  weightedQuantileLoss,
} from "../../src/forecasting/weighted-quantile-loss.ts";
import cases from "../golden/weighted-quantile-loss.json" with { type: "json" };
import { targets, wholeWeights } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yQuantiles: Matrix;
  readonly options: WeightedQuantileLossOptions;
}

const column = (data: readonly number[]) => ({ data, rows: data.length, cols: 1 });

describe("weightedQuantileLoss", () => {
  golden(
    "weightedQuantileLoss",
    cases,
    ({ yTrue, yQuantiles, options }: Input) => weightedQuantileLoss(yTrue, yQuantiles, options),
    { absolute: 1e-15 },
  );

  property("is the weighted percentage error for the median", targets, ({ yTrue, yPred }) => {
    const sampleWeight = wholeWeights(yTrue.length);
    near(
      weightedQuantileLoss(yTrue, column(yPred), { quantiles: [0.5], sampleWeight }),
      weightedMeanAbsolutePercentageError(yTrue, yPred, { sampleWeight }),
    );
  });

  it("is infinite where every true value is 0", () => {
    expect(weightedQuantileLoss([0], column([1]), { quantiles: [0.5] })).toBe(Number.POSITIVE_INFINITY);
  });

  rejects(
    "a quantile too many",
    () => weightedQuantileLoss([1], column([1]), { quantiles: [0.1, 0.9] }),
    "length-mismatch",
    /quantiles of length 1/,
  );
  rejects(
    "no quantiles",
    () => weightedQuantileLoss([1], { data: [], rows: 1, cols: 0 }, { quantiles: [] }),
    "empty-input",
  );
  rejects(
    "a quantile above 1",
    () => weightedQuantileLoss([1], column([1]), { quantiles: [1.1] }),
    "out-of-range",
  );
  rejects(
    "different lengths",
    () => weightedQuantileLoss([1, 2], column([1]), { quantiles: [0.5] }),
    "length-mismatch",
    /yTrue/,
  );
  rejects("no rows", () => weightedQuantileLoss([], column([]), { quantiles: [0.5] }), "empty-input");
  rejects(
    "NaN",
    () => weightedQuantileLoss([1], column([Number.NaN]), { quantiles: [0.5] }),
    "not-finite",
    /yQuantiles/,
  );
});
