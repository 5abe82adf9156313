import { describe } from "vitest";
import { type JaccardOptions, jaccard } from "../../src/classification/jaccard.ts";
import type { Labels } from "../../src/labels.ts";
import { Jaccard } from "../../src/streaming/jaccard.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/jaccard.json" with { type: "json" };
import { labelPairs } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<JaccardOptions>> = {
  kind: "Jaccard",
  make: (options) => new Jaccard(options),
  back: (json) => Jaccard.fromJSON(json),
  oneShot: (yTrue, yPred, options) => jaccard(yTrue as Labels, yPred as Labels, options),
};

describe("Jaccard", () => {
  twinGolden(twin, cases);
  laws(twin, { average: "macro" }, labelPairs);
});
