import { describe } from "vitest";
import {
  type MeanPoissonDevianceOptions,
  meanPoissonDeviance,
} from "../../src/regression/mean-poisson-deviance.ts";
import { MeanPoissonDeviance } from "../../src/streaming/mean-poisson-deviance.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/mean-poisson-deviance.json" with { type: "json" };
import { positives } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<MeanPoissonDevianceOptions>> = {
  kind: "MeanPoissonDeviance",
  make: (options) => new MeanPoissonDeviance(options),
  back: (json) => MeanPoissonDeviance.fromJSON(json),
  oneShot: (yTrue, yPred, options) => meanPoissonDeviance(yTrue as number[], yPred as number[], options),
};

describe("MeanPoissonDeviance", () => {
  twinGolden(twin, cases);
  laws(twin, {}, positives);
});
