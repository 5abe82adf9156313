import { describe } from "vitest";
import { type ZeroOneLossOptions, zeroOneLoss } from "../../src/classification/zero-one-loss.ts";
import type { Labels } from "../../src/labels.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import { ZeroOneLoss } from "../../src/streaming/zero-one-loss.ts";
import cases from "../golden/zero-one-loss.json" with { type: "json" };
import { labelPairs } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<ZeroOneLossOptions>> = {
  kind: "ZeroOneLoss",
  make: (options) => new ZeroOneLoss(options),
  back: (json) => ZeroOneLoss.fromJSON(json),
  oneShot: (yTrue, yPred, options) => zeroOneLoss(yTrue as Labels, yPred as Labels, options),
};

describe("ZeroOneLoss", () => {
  twinGolden(twin, cases);
  laws(twin, { normalize: false }, labelPairs);
});
