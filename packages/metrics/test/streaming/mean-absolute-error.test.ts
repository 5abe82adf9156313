import { describe } from "vitest";
import {
  type MeanAbsoluteErrorOptions,
  meanAbsoluteError,
} from "../../src/regression/mean-absolute-error.ts";
import { MeanAbsoluteError } from "../../src/streaming/mean-absolute-error.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/mean-absolute-error.json" with { type: "json" };
import { targets } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<MeanAbsoluteErrorOptions>> = {
  kind: "MeanAbsoluteError",
  make: (options) => new MeanAbsoluteError(options),
  back: (json) => MeanAbsoluteError.fromJSON(json),
  oneShot: (yTrue, yPred, options) => meanAbsoluteError(yTrue as number[], yPred as number[], options),
};

describe("MeanAbsoluteError", () => {
  twinGolden(twin, cases);
  laws(twin, {}, targets);
});
