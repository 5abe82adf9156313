import type { Matrix } from "@productizeml/stats";
import { golden, near, rejects } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import type { Metric } from "../../src/metric.ts";
import { type MultioutputOptions, multioutput } from "../../src/regression/multioutput.ts";
import {
  d2AbsoluteError,
  d2Pinball,
  explainedVariance,
  maxError,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanPinballLoss,
  meanSquaredError,
  meanSquaredLogError,
  medianAbsoluteError,
  r2,
  rootMeanSquaredError,
  rootMeanSquaredLogError,
} from "../../src/regression.ts";
import cases from "../golden/multioutput.json" with { type: "json" };
import { orRefusal } from "../support.ts";

interface Input {
  readonly metric: string;
  readonly yTrue: Matrix;
  readonly yPred: Matrix;
  readonly options: MultioutputOptions & { readonly average: "uniform" };
}

const METRICS: Readonly<Record<string, Metric<Float64Array, Float64Array>>> = {
  d2AbsoluteError,
  d2Pinball,
  explainedVariance,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanPinballLoss,
  meanSquaredError,
  meanSquaredLogError,
  medianAbsoluteError,
  r2,
  rootMeanSquaredError,
  rootMeanSquaredLogError,
};

describe("multioutput", () => {
  golden("multioutput", cases, ({ metric, yTrue, yPred, options }: Input) =>
    orRefusal(() => multioutput(METRICS[metric], yTrue, yPred, options)),
  );

  const yTrue = { data: [1, 10, 2, 30, 3, 20], rows: 3, cols: 2 };
  const yPred = { data: [1, 12, 2, 30, 4, 21], rows: 3, cols: 2 };

  it("takes metrics that scikit-learn has for one output only, and your own", () => {
    near(multioutput(maxError, yTrue, yPred, { average: null }), [1, 2]);
    const bias: Metric<Float64Array, Float64Array> = (t, p) =>
      p.reduce((sum, value, i) => sum + value - t[i], 0) / t.length;
    near(multioutput(bias, yTrue, yPred), (1 / 3 + 1) / 2);
  });

  it("is NaN where an output is", () => {
    const one = { data: [1, 2], rows: 1, cols: 2 };
    expect(multioutput(r2, one, one)).toBeNaN();
  });

  it("leaves out outputs of weight 0, unless all are constant", () => {
    near(multioutput(meanAbsoluteError, yTrue, yPred, { average: [0, 2] }), 1);
    const constant = { data: [1, 2, 1, 2], rows: 2, cols: 2 };
    near(multioutput(r2, constant, constant, { average: "variance-weighted" }), 1);
  });

  rejects(
    "weights of another length",
    () => multioutput(r2, yTrue, yPred, { average: [1] }),
    "length-mismatch",
  );
  rejects("weights that sum to 0", () => multioutput(r2, yTrue, yPred, { average: [0, 0] }), "bad-weights");
  rejects(
    "another shape",
    () => multioutput(r2, yTrue, { data: [1, 2, 3], rows: 3, cols: 1 }),
    "length-mismatch",
  );
  rejects(
    "no rows",
    () => multioutput(r2, { data: [], rows: 0, cols: 1 }, { data: [], rows: 0, cols: 1 }),
    "empty-input",
  );
  rejects("NaN", () => multioutput(r2, yTrue, { ...yPred, data: [1, 2, 3, 4, 5, Number.NaN] }), "not-finite");
});
