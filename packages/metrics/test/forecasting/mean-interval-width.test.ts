import { near, property, rejects } from "@productizeml/testing";
import { describe } from "vitest";
import { forecastBias } from "../../src/forecasting/forecast-bias.ts";
import { meanIntervalWidth } from "../../src/forecasting/mean-interval-width.ts";
import { targets, wholeWeights } from "../support.ts";

describe("meanIntervalWidth", () => {
  // The bias is held by utilsforecast's.
  property("is the bias of the upper ends as forecasts of the lower ones", targets, ({ yTrue, yPred }) => {
    const upper = yTrue.map((value, i) => value + Math.abs(yPred[i]));
    const sampleWeight = wholeWeights(yTrue.length);
    near(meanIntervalWidth(yTrue, upper), forecastBias(yTrue, upper));
    near(meanIntervalWidth(yTrue, upper, { sampleWeight }), forecastBias(yTrue, upper, { sampleWeight }));
  });

  rejects("different lengths", () => meanIntervalWidth([0, 0], [2]), "length-mismatch");
  rejects("no rows", () => meanIntervalWidth([], []), "empty-input");
  rejects("NaN", () => meanIntervalWidth([Number.NaN], [1]), "not-finite", /lower/);
  rejects("ends that cross", () => meanIntervalWidth([2], [1]), "out-of-range");
});
