import { golden, near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import {
  type MeanGammaDevianceOptions,
  meanGammaDeviance,
} from "../../src/regression/mean-gamma-deviance.ts";
import cases from "../golden/mean-gamma-deviance.json" with { type: "json" };
import { orRefusal, positives, refusesBadTargets } from "../support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: MeanGammaDevianceOptions;
}

describe("meanGammaDeviance", () => {
  golden(
    "meanGammaDeviance",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => meanGammaDeviance(yTrue, yPred, options)),
    { absolute: 1e-13 },
  );

  property("does not depend on the unit", positives, ({ yTrue, yPred }) => {
    const inCents = (values: number[]) => values.map((each) => 128 * each);
    near(meanGammaDeviance(inCents(yTrue), inCents(yPred)), meanGammaDeviance(yTrue, yPred), {
      absolute: 1e-12,
    });
  });

  rejects(
    "a truth of 0",
    () => meanGammaDeviance([0], [1]),
    "out-of-range",
    /^meanGammaDeviance requires yTrue above 0/,
  );

  refusesBadTargets("meanGammaDeviance", meanGammaDeviance);
});
