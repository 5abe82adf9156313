import { describe } from "vitest";
import {
  type MeanSquaredLogErrorOptions,
  meanSquaredLogError,
} from "../../src/regression/mean-squared-log-error.ts";
import { MeanSquaredLogError } from "../../src/streaming/mean-squared-log-error.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/mean-squared-log-error.json" with { type: "json" };
import { positives } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<MeanSquaredLogErrorOptions>> = {
  kind: "MeanSquaredLogError",
  make: (options) => new MeanSquaredLogError(options),
  back: (json) => MeanSquaredLogError.fromJSON(json),
  oneShot: (yTrue, yPred, options) => meanSquaredLogError(yTrue as number[], yPred as number[], options),
};

describe("MeanSquaredLogError", () => {
  twinGolden(twin, cases);
  laws(twin, {}, positives);
});
