import { describe } from "vitest";
import { type ConfusionMatrixOptions, confusionMatrix } from "../../src/classification/confusion-matrix.ts";
import type { Labels } from "../../src/labels.ts";
import { ConfusionMatrix } from "../../src/streaming/confusion-matrix.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/confusion-matrix.json" with { type: "json" };
import { labelPairs } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<ConfusionMatrixOptions>> = {
  kind: "ConfusionMatrix",
  make: (options) => new ConfusionMatrix(options),
  back: (json) => ConfusionMatrix.fromJSON(json),
  oneShot: (yTrue, yPred, options) => confusionMatrix(yTrue as Labels, yPred as Labels, options),
};

describe("ConfusionMatrix", () => {
  twinGolden(twin, cases);
  laws(twin, { normalize: "true" }, labelPairs);
});
