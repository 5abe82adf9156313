import { describe } from "vitest";
import {
  type MeanAbsolutePercentageErrorOptions,
  meanAbsolutePercentageError,
} from "../../src/regression/mean-absolute-percentage-error.ts";
import { MeanAbsolutePercentageError } from "../../src/streaming/mean-absolute-percentage-error.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/mean-absolute-percentage-error.json" with { type: "json" };
import { positives } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<MeanAbsolutePercentageErrorOptions>> = {
  kind: "MeanAbsolutePercentageError",
  make: (options) => new MeanAbsolutePercentageError(options),
  back: (json) => MeanAbsolutePercentageError.fromJSON(json),
  oneShot: (yTrue, yPred, options) =>
    meanAbsolutePercentageError(yTrue as number[], yPred as number[], options),
};

describe("MeanAbsolutePercentageError", () => {
  twinGolden(twin, cases);
  laws(twin, {}, positives);
});
