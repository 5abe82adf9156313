import { describe } from "vitest";
import {
  type RootMeanSquaredErrorOptions,
  rootMeanSquaredError,
} from "../../src/regression/root-mean-squared-error.ts";
import { RootMeanSquaredError } from "../../src/streaming/root-mean-squared-error.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/root-mean-squared-error.json" with { type: "json" };
import { targets } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<RootMeanSquaredErrorOptions>> = {
  kind: "RootMeanSquaredError",
  make: (options) => new RootMeanSquaredError(options),
  back: (json) => RootMeanSquaredError.fromJSON(json),
  oneShot: (yTrue, yPred, options) => rootMeanSquaredError(yTrue as number[], yPred as number[], options),
};

describe("RootMeanSquaredError", () => {
  twinGolden(twin, cases);
  laws(twin, {}, targets);
});
