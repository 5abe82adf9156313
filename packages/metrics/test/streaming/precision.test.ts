import { describe } from "vitest";
import { type PrecisionOptions, precision } from "../../src/classification/precision.ts";
import type { Labels } from "../../src/labels.ts";
import { Precision } from "../../src/streaming/precision.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/precision-recall-f1.json" with { type: "json" };
import { labelPairs } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<PrecisionOptions>> = {
  kind: "Precision",
  make: (options) => new Precision(options),
  back: (json) => Precision.fromJSON(json),
  oneShot: (yTrue, yPred, options) => precision(yTrue as Labels, yPred as Labels, options),
};

describe("Precision", () => {
  twinGolden(twin, cases, undefined, "precision");
  laws(twin, { average: "macro" }, labelPairs);
});
