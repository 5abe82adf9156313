import { golden, near, property } from "@productizeml/testing";
import { describe } from "vitest";
import { type ForecastBiasOptions, forecastBias } from "../../src/forecasting/forecast-bias.ts";
import cases from "../golden/forecast-bias.json" with { type: "json" };
import { orRefusal, refusesBadTargets, targets } from "../support.ts";
import { weighsLikeRepeats } from "./support.ts";

interface Input {
  readonly yTrue: readonly number[];
  readonly yPred: readonly number[];
  readonly options: ForecastBiasOptions;
}

describe("forecastBias", () => {
  golden(
    "forecastBias",
    cases,
    ({ yTrue, yPred, options }: Input) => orRefusal(() => forecastBias(yTrue, yPred, options)),
    { absolute: 1e-13 },
  );

  property("changes its sign with the sides", targets, ({ yTrue, yPred }) => {
    near(forecastBias(yPred, yTrue), -forecastBias(yTrue, yPred), { absolute: 1e-13 });
  });

  weighsLikeRepeats(forecastBias);
  refusesBadTargets("forecastBias", forecastBias);
});
