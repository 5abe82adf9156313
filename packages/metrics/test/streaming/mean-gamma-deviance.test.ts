import { describe } from "vitest";
import {
  type MeanGammaDevianceOptions,
  meanGammaDeviance,
} from "../../src/regression/mean-gamma-deviance.ts";
import { MeanGammaDeviance } from "../../src/streaming/mean-gamma-deviance.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/mean-gamma-deviance.json" with { type: "json" };
import { positives } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<MeanGammaDevianceOptions>> = {
  kind: "MeanGammaDeviance",
  make: (options) => new MeanGammaDeviance(options),
  back: (json) => MeanGammaDeviance.fromJSON(json),
  oneShot: (yTrue, yPred, options) => meanGammaDeviance(yTrue as number[], yPred as number[], options),
};

describe("MeanGammaDeviance", () => {
  twinGolden(twin, cases);
  laws(twin, {}, positives);
});
