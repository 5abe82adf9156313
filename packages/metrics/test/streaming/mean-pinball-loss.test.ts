import { describe } from "vitest";
import { type MeanPinballLossOptions, meanPinballLoss } from "../../src/regression/mean-pinball-loss.ts";
import { MeanPinballLoss } from "../../src/streaming/mean-pinball-loss.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/mean-pinball-loss.json" with { type: "json" };
import { targets } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<MeanPinballLossOptions>> = {
  kind: "MeanPinballLoss",
  make: (options) => new MeanPinballLoss(options),
  back: (json) => MeanPinballLoss.fromJSON(json),
  oneShot: (yTrue, yPred, options) => meanPinballLoss(yTrue as number[], yPred as number[], options),
};

describe("MeanPinballLoss", () => {
  twinGolden(twin, cases);
  laws(twin, { alpha: 0.3 }, targets);
});
