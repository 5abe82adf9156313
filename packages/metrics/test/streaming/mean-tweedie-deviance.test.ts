import { describe } from "vitest";
import {
  type MeanTweedieDevianceOptions,
  meanTweedieDeviance,
} from "../../src/regression/mean-tweedie-deviance.ts";
import { MeanTweedieDeviance } from "../../src/streaming/mean-tweedie-deviance.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/mean-tweedie-deviance.json" with { type: "json" };
import { positives } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<MeanTweedieDevianceOptions>> = {
  kind: "MeanTweedieDeviance",
  make: (options) => new MeanTweedieDeviance(options),
  back: (json) => MeanTweedieDeviance.fromJSON(json),
  oneShot: (yTrue, yPred, options) => meanTweedieDeviance(yTrue as number[], yPred as number[], options),
};

describe("MeanTweedieDeviance", () => {
  twinGolden(twin, cases);
  laws(twin, { power: 1.5 }, positives);
});
