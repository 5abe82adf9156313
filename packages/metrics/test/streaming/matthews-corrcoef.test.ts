import { describe } from "vitest";
import {
  type MatthewsCorrcoefOptions,
  matthewsCorrcoef,
} from "../../src/classification/matthews-corrcoef.ts";
import type { Labels } from "../../src/labels.ts";
import { MatthewsCorrcoef } from "../../src/streaming/matthews-corrcoef.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/matthews-corrcoef.json" with { type: "json" };
import { labelPairs } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<MatthewsCorrcoefOptions>> = {
  kind: "MatthewsCorrcoef",
  make: (options) => new MatthewsCorrcoef(options),
  back: (json) => MatthewsCorrcoef.fromJSON(json),
  oneShot: (yTrue, yPred, options) => matthewsCorrcoef(yTrue as Labels, yPred as Labels, options),
};

describe("MatthewsCorrcoef", () => {
  twinGolden(twin, cases);
  laws(twin, {}, labelPairs);
});
