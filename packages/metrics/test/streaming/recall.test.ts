import { describe } from "vitest";
import { type RecallOptions, recall } from "../../src/classification/recall.ts";
import type { Labels } from "../../src/labels.ts";
import { Recall } from "../../src/streaming/recall.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/precision-recall-f1.json" with { type: "json" };
import { labelPairs } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<RecallOptions>> = {
  kind: "Recall",
  make: (options) => new Recall(options),
  back: (json) => Recall.fromJSON(json),
  oneShot: (yTrue, yPred, options) => recall(yTrue as Labels, yPred as Labels, options),
};

describe("Recall", () => {
  twinGolden(twin, cases, undefined, "recall");
  laws(twin, { average: "weighted", zeroDivision: Number.NaN }, labelPairs);
});
