import { describe } from "vitest";
import {
  type BalancedAccuracyOptions,
  balancedAccuracy,
} from "../../src/classification/balanced-accuracy.ts";
import type { Labels } from "../../src/labels.ts";
import { BalancedAccuracy } from "../../src/streaming/balanced-accuracy.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/balanced-accuracy.json" with { type: "json" };
import { labelPairs } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<BalancedAccuracyOptions>> = {
  kind: "BalancedAccuracy",
  make: (options) => new BalancedAccuracy(options),
  back: (json) => BalancedAccuracy.fromJSON(json),
  oneShot: (yTrue, yPred, options) => balancedAccuracy(yTrue as Labels, yPred as Labels, options),
};

describe("BalancedAccuracy", () => {
  twinGolden(twin, cases);
  laws(twin, {}, labelPairs);
});
