import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { meanAbsoluteError } from "../../src/regression/mean-absolute-error.ts";
import { type MeanPinballLossOptions, meanPinballLoss } from "../../src/regression/mean-pinball-loss.ts";
import cases from "../golden/mean-pinball-loss.json" with { type: "json" };
import { orRefusal, refusesBadTargets, targets } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: MeanPinballLossOptions;
}

describe("meanPinballLoss", () => {
  golden(
    "meanPinballLoss",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => meanPinballLoss(yTrue, yPred, options)),
    { absolute: 1e-15 },
  );

  property("is half the absolute error by default", targets, ({ yTrue, yPred }) =>
    near(meanPinballLoss(yTrue, yPred), meanAbsoluteError(yTrue, yPred) / 2),
  );

  property("changes sides with the sign", targets, ({ yTrue, yPred }) => {
    const negated = (values: number[]) => values.map((each) => -each);
    near(
      meanPinballLoss(negated(yTrue), negated(yPred), { alpha: 0.75 }),
      meanPinballLoss(yTrue, yPred, { alpha: 0.25 }),
      { absolute: 1e-12 },
    );
  });

  rejects(
    "an alpha above 1",
    () => meanPinballLoss([1], [1], { alpha: 1.1 }),
    "out-of-range",
    /alpha in \[0, 1\], got 1.1/,
  );

  refusesBadTargets("meanPinballLoss", meanPinballLoss);
});
