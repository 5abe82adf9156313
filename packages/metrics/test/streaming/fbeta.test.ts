import { describe } from "vitest";
import { type FbetaOptions, fbeta } from "../../src/classification/fbeta.ts";
import type { Labels } from "../../src/labels.ts";
import { Fbeta } from "../../src/streaming/fbeta.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/fbeta.json" with { type: "json" };
import { labelPairs } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<FbetaOptions>> = {
  kind: "Fbeta",
  make: (options) => new Fbeta(options),
  back: (json) => Fbeta.fromJSON(json),
  oneShot: (yTrue, yPred, options) => fbeta(yTrue as Labels, yPred as Labels, options),
};

describe("Fbeta", () => {
  twinGolden(twin, cases);
  laws(twin, { average: "micro", beta: 2 }, labelPairs);
});
