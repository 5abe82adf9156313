import { describe } from "vitest";
import { type CohenKappaOptions, cohenKappa } from "../../src/classification/cohen-kappa.ts";
import type { Labels } from "../../src/labels.ts";
import { CohenKappa } from "../../src/streaming/cohen-kappa.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/cohen-kappa.json" with { type: "json" };
import { labelPairs } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<CohenKappaOptions>> = {
  kind: "CohenKappa",
  make: (options) => new CohenKappa(options),
  back: (json) => CohenKappa.fromJSON(json),
  oneShot: (yTrue, yPred, options) => cohenKappa(yTrue as Labels, yPred as Labels, options),
};

describe("CohenKappa", () => {
  twinGolden(twin, cases);
  laws(twin, { weights: "linear" }, labelPairs);
});
