import { describe } from "vitest";
import { type MeanSquaredErrorOptions, meanSquaredError } from "../../src/regression/mean-squared-error.ts";
import { MeanSquaredError } from "../../src/streaming/mean-squared-error.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/mean-squared-error.json" with { type: "json" };
import { targets } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<MeanSquaredErrorOptions>> = {
  kind: "MeanSquaredError",
  make: (options) => new MeanSquaredError(options),
  back: (json) => MeanSquaredError.fromJSON(json),
  oneShot: (yTrue, yPred, options) => meanSquaredError(yTrue as number[], yPred as number[], options),
};

describe("MeanSquaredError", () => {
  twinGolden(twin, cases);
  laws(twin, {}, targets);
});
