import { golden, near, property } from "@productizeml/testing";
import { describe, expect, it } from "vitest";
import { type LogCoshErrorOptions, logCoshError } from "../../src/forecasting/log-cosh-error.ts";
import { meanAbsoluteError } from "../../src/regression/mean-absolute-error.ts";
import { meanSquaredError } from "../../src/regression/mean-squared-error.ts";
import cases from "../golden/log-cosh-error.json" with { type: "json" };
import { orRefusal, refusesBadTargets, targets } from "../support.ts";
import { weighsLikeRepeats } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: LogCoshErrorOptions;
}

describe("logCoshError", () => {
  golden(
    "logCoshError",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => logCoshError(yTrue, yPred, options)),
    { absolute: 1e-15 },
  );

  property(
    "lies between the absolute error less log 2 and half the squared error",
    targets,
    ({ yTrue, yPred }) => {
      const error = logCoshError(yTrue, yPred);
      expect(error).toBeLessThanOrEqual(meanAbsoluteError(yTrue, yPred));
      expect(error).toBeGreaterThanOrEqual(meanAbsoluteError(yTrue, yPred) - Math.LN2);
      expect(error).toBeLessThanOrEqual(meanSquaredError(yTrue, yPred) / 2 + 1e-15);
    },
  );

  it("keeps the digits of small errors, and does not overflow on large ones", () => {
    near(logCoshError([0], [1e-8]), 5e-17);
    near(logCoshError([0], [-1e-3]), 4.999999166666889e-7);
    near(logCoshError([0], [5000]), 5000 - Math.LN2);
  });

  weighsLikeRepeats(logCoshError);
  refusesBadTargets("logCoshError", logCoshError);
});
