import { describe } from "vitest";
import { type AccuracyOptions, accuracy } from "../../src/classification/accuracy.ts";
import type { Labels } from "../../src/labels.ts";
import { Accuracy } from "../../src/streaming/accuracy.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/accuracy.json" with { type: "json" };
import { labelPairs } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<AccuracyOptions>> = {
  kind: "Accuracy",
  make: (options) => new Accuracy(options),
  back: (json) => Accuracy.fromJSON(json),
  oneShot: (yTrue, yPred, options) => accuracy(yTrue as Labels, yPred as Labels, options),
};

describe("Accuracy", () => {
  twinGolden(twin, cases);
  laws(twin, {}, labelPairs);
});
