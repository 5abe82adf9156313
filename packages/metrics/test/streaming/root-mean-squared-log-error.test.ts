import { describe } from "vitest";
import {
  type RootMeanSquaredLogErrorOptions,
  rootMeanSquaredLogError,
} from "../../src/regression/root-mean-squared-log-error.ts";
import { RootMeanSquaredLogError } from "../../src/streaming/root-mean-squared-log-error.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/root-mean-squared-log-error.json" with { type: "json" };
import { positives } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<RootMeanSquaredLogErrorOptions>> = {
  kind: "RootMeanSquaredLogError",
  make: (options) => new RootMeanSquaredLogError(options),
  back: (json) => RootMeanSquaredLogError.fromJSON(json),
  oneShot: (yTrue, yPred, options) => rootMeanSquaredLogError(yTrue as number[], yPred as number[], options),
};

describe("RootMeanSquaredLogError", () => {
  twinGolden(twin, cases);
  laws(twin, {}, positives);
});
