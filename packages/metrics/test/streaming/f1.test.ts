import { describe } from "vitest";
import { type F1Options, f1 } from "../../src/classification/f1.ts";
import type { Labels } from "../../src/labels.ts";
import { F1 } from "../../src/streaming/f1.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/precision-recall-f1.json" with { type: "json" };
import { labelPairs } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<F1Options>> = {
  kind: "F1",
  make: (options) => new F1(options),
  back: (json) => F1.fromJSON(json),
  oneShot: (yTrue, yPred, options) => f1(yTrue as Labels, yPred as Labels, options),
};

describe("F1", () => {
  twinGolden(twin, cases, undefined, "f1");
  laws(twin, { average: "macro" }, labelPairs);
});
