import { describe } from "vitest";
import { type MaxErrorOptions, maxError } from "../../src/regression/max-error.ts";
import { MaxError } from "../../src/streaming/max-error.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/max-error.json" with { type: "json" };
import { targets } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<MaxErrorOptions>> = {
  kind: "MaxError",
  make: (options) => new MaxError(options),
  back: (json) => MaxError.fromJSON(json),
  oneShot: (yTrue, yPred, options) => maxError(yTrue as number[], yPred as number[], options),
};

describe("MaxError", () => {
  twinGolden(twin, cases);
  laws(twin, {}, targets);
});
