import { describe } from "vitest";
import { type R2Options, r2 } from "../../src/regression/r2.ts";
import { R2 } from "../../src/streaming/r2.ts";
import type { StreamingOptions } from "../../src/streaming/streaming-options.ts";
import cases from "../golden/r2.json" with { type: "json" };
import { targets } from "../support.ts";
import { laws, type Twin, twinGolden } from "./twin.ts";

const twin: Twin<StreamingOptions<R2Options>> = {
  kind: "R2",
  make: (options) => new R2(options),
  back: (json) => R2.fromJSON(json),
  oneShot: (yTrue, yPred, options) => r2(yTrue as number[], yPred as number[], options),
};

describe("R2", () => {
  twinGolden(twin, cases);
  laws(twin, {}, targets);
});
