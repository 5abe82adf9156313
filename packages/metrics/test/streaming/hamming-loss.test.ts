import { describe } from "vitest";
import { type HammingLossOptions, hammingLoss } from "../../src/classification/hamming-loss.ts";
import type { Labels } from "../../src/labels.ts";
import { HammingLoss } from "../../src/streaming/hamming-loss.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/hamming-loss.json" with { type: "json" };
import { labelPairs } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<HammingLossOptions>> = {
  kind: "HammingLoss",
  make: (options) => new HammingLoss(options),
  back: (json) => HammingLoss.fromJSON(json),
  oneShot: (yTrue, yPred, options) => hammingLoss(yTrue as Labels, yPred as Labels, options),
};

describe("HammingLoss", () => {
  twinGolden(twin, cases);
  laws(twin, {}, labelPairs);
});
